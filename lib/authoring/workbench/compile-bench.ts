import { splitFrontMatter } from '../../drills/front-matter';
import { compileFormula } from '../../formula/compile';
import type { CompiledFormula, FormulaProblem } from '../../formula/compiled';
import { Scope } from '../../formula/meaning/scope';
import { readStatements } from '../../formula/meaning/statements';
import { Problems } from '../../formula/problems';
import { parse } from '../../formula/syntax/parse';
import { nodeOf } from '../../network/build';
import { err, type Result } from '../../result';
import { headerOf, withText } from '../formula/header';

/** Operations of a formula that is shown step by step; a longer one would fill no page that is read. */
const MOST_NODES = 600;

/**
 * Reads what stands on the workbench: a formula, or a template of which the lowest level is taken. One
 * that asks nothing asks for the last value that it computes.
 */
export function compileBench(text: string): Result<CompiledFormula, readonly FormulaProblem[]> {
  const { body, bodyStart, bodyLine } = splitFrontMatter(withAsk(text));
  const origin = { firstLine: bodyLine, firstOffset: bodyStart };
  const compiled = compileFormula(body, headerOf(text)?.levels[0]?.sizes ?? {}, origin);
  if (!compiled.ok || compiled.value.graph.nodes.length <= MOST_NODES) return compiled;
  const message = `This has ${compiled.value.graph.nodes.length} operations, and ${MOST_NODES} can be shown: take fewer time steps or smaller sizes.`;
  return err([{ line: 1, column: 1, place: { start: 0, end: 1 }, message, expected: [] }]);
}

/** The text as a template of a drill: it asks something, and has a title. */
export function drillText(text: string): string {
  const asking = `${withAsk(text).trimEnd()}\n`;
  return headerOf(text)?.title === '' ? withText(asking, 'title', 'From the workbench') : asking;
}

/** The text with a line that asks for the last value computed, if no line asks for anything. */
function withAsk(text: string): string {
  const { body } = splitFrontMatter(text);
  if (/^[ \t]*ask\b/m.test(body)) return text;
  const problems = new Problems(body, { firstLine: 1, firstOffset: 0 });
  const scope = new Scope(problems, headerOf(text)?.levels[0]?.sizes ?? {});
  readStatements(parse(body, problems, 0), scope);
  const computed = [...scope.names].filter(
    ([, value]) => value !== 'failed' && nodeOf(scope.builder, value.node).op !== 'input',
  );
  const last = computed.at(-1)?.[0];
  return last === undefined ? text : `${text.trimEnd()}\nask ${last} to 3 decimals\n`;
}
