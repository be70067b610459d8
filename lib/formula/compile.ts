import { graphOf } from '../network/build';
import { err, ok, type Result } from '../result';
import type { CompiledFormula, FormulaProblem } from './compiled';
import { LIMITS } from './limits';
import { prune } from './meaning/prune';
import { withRoles } from './meaning/roles';
import { Scope } from './meaning/scope';
import { readStatements } from './meaning/statements';
import { type Origin, Problems } from './problems';
import { parse } from './syntax/parse';

/**
 * Reads a formula (its grammar is over `parse`) into a graph whose inputs are the givens.
 *
 * Each assigned name labels its node, which makes it a step; so do cells and gradients theirs. A node
 * has the time step that its statement's name ends with, or that of the loop it stands in. The graph
 * holds what is asked, given or named and what that needs.
 *
 * @param text what a teacher wrote
 * @param sizes what the names of sizes stand for, e.g. `{ n: 2, T: 3 }`
 * @param origin where the text stands in its file; lines, and offsets in UTF-16 units, count from there
 * @returns the formula or everything that is wrong with it, at most 20 problems, in the text's order
 */
export function compileFormula(
  text: string,
  sizes: Readonly<Record<string, number>> = {},
  { firstLine = 1, firstOffset = 0 }: Partial<Origin> = {},
): Result<CompiledFormula, FormulaProblem[]> {
  const problems = new Problems(text, { firstLine, firstOffset });
  const start = { start: firstOffset, end: firstOffset + 1 };
  if (text.length > LIMITS.characters) {
    problems.report(start, `The formula is longer than ${LIMITS.characters} characters.`);
    return err(problems.all());
  }
  const scope = new Scope(problems, sizes);
  readStatements(parse(text, problems, firstOffset), scope);
  const found = problems.all();
  if (found.length > 0) return err(found);
  if (scope.asks.length === 0) {
    problems.report(start, 'The formula asks nothing: add a line such as “ask y to 3 decimals”.', [
      'ask',
    ]);
    return err(problems.all());
  }
  return ok(finish(scope));
}

function finish(scope: Scope): CompiledFormula {
  const asked = new Set(scope.asks.map(({ node }) => node));
  const hidden = [...scope.hidden].filter((node) => !asked.has(node));
  for (const node of hidden) {
    scope.unlabel(node);
    scope.named.delete(node);
  }
  const { graph, idOf } = prune(graphOf(scope.builder), [...asked, ...scope.named]);
  const moved = <T extends { readonly node: number }>(one: T) => ({ ...one, node: idOf(one.node) });
  return {
    graph,
    givens: withRoles(scope.givens.map(moved), graph.nodes),
    asks: scope.asks.map(moved),
  };
}
