import { splitFrontMatter } from '../../drills/front-matter';
import { LIMITS } from '../../formula/limits';
import { Scope } from '../../formula/meaning/scope';
import { readStatements } from '../../formula/meaning/statements';
import { Problems } from '../../formula/problems';
import type { Name, Statement } from '../../formula/syntax/ast';
import { parse } from '../../formula/syntax/parse';
import { nodeOf } from '../../network/build';
import { numbered } from '../../network/numbered';
import { shapeName } from '../../network/tensor';

/** What a line defines: `h_1..h_3: vector(2)`. */
export interface LineShape {
  /** From 1, of the whole text. */
  readonly line: number;
  readonly text: string;
}

/**
 * The shapes of what each line of a template's formula defines, as far as they are known: a mistake in
 * one line leaves the others theirs.
 */
export function shapesOf(text: string, sizes: Readonly<Record<string, number>>): LineShape[] {
  if (text.length > LIMITS.characters) return [];
  const { body, bodyStart, bodyLine } = splitFrontMatter(text);
  const problems = new Problems(body, { firstLine: bodyLine, firstOffset: bodyStart });
  const scope = new Scope(problems, sizes);
  const statements = parse(body, problems, bodyStart);
  readStatements(statements, scope);
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length;
  const bases = basesByLine(statements, lineAt);
  const byLine = new Map<number, Map<string, string[]>>();
  for (const [name, value] of scope.names) {
    const place = value !== 'failed' && nodeOf(scope.builder, value.node).place;
    if (!place) continue;
    const line = lineAt(place.start);
    // A cell names its gates and weights too, which the line itself does not speak of.
    if (!bases.get(line)?.has(name.split('_')[0] ?? '')) continue;
    const shapes = byLine.get(line) ?? new Map<string, string[]>();
    const shape = shapeName(value.shape);
    shapes.set(shape, [...(shapes.get(shape) ?? []), name]);
    byLine.set(line, shapes);
  }
  return [...byLine]
    .sort(([a], [b]) => a - b)
    .map(([line, shapes]) => ({
      line,
      text: [...shapes].map(([shape, names]) => `${inRuns(names)}: ${shape}`).join(' · '),
    }));
}

/** What the names that each line defines begin with. */
function basesByLine(
  statements: readonly Statement[],
  lineAt: (offset: number) => number,
): Map<number, Set<string>> {
  const found = new Map<number, Set<string>>();
  const read = (statement: Statement): void => {
    if (statement.kind === 'for') statement.body.forEach(read);
    else if (statement.kind === 'assign') statement.targets.forEach(add);
    else if (statement.kind === 'given') {
      for (const { names } of statement.groups) for (const { first } of names) add(first);
    }
  };
  const add = ({ base, place }: Name) => {
    const line = lineAt(place.start);
    found.set(line, (found.get(line) ?? new Set()).add(base));
  };
  statements.forEach(read);
  return found;
}

/** `h_1..h_3` for names that count on, the others as they are. */
function inRuns(names: readonly string[]): string {
  const stems = new Map<string, string[]>();
  for (const name of names) {
    const stem = numbered(name)?.[0] ?? name;
    stems.set(stem, [...(stems.get(stem) ?? []), name]);
  }
  return [...stems.values()]
    .map((run) => (run.length > 1 ? `${run[0]}..${run.at(-1)}` : run[0]))
    .join(', ');
}
