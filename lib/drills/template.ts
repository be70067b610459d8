import { parseDocument } from 'yaml';
import { z } from 'zod';
import { compileFormula } from '../formula/compile';
import type { CompiledFormula, FormulaProblem } from '../formula/compiled';
import { err, ok, type Result } from '../result';
import { splitFrontMatter } from './front-matter';

const header = z.strictObject({
  title: z.string().optional(),
  family: z.string().optional(),
  concepts: z.array(z.string()).default([]),
  /** Which decks hold it, and at which level it is there. */
  decks: z.record(z.string(), z.int().positive()).default({}),
  /** What is asked, in prose and TeX; the givens and the rounding are added to it. */
  prompt: z.string().optional(),
  version: z.int().positive().default(1),
  /** Sizes by their name in the formula; levels are numbered from 1. */
  levels: z
    .record(z.string().regex(/^[1-9]\d*$/), z.record(z.string(), z.int().positive()))
    .default({ 1: {} }),
  /** Kinds of misreads that no draw may leave silent. */
  neverSilent: z.array(z.string()).optional(),
  /** Where saturation is the subject, draws may be saturated. */
  saturated: z.boolean().default(false),
  /** A kind's own message, or false for a misread that is not to be looked for here. */
  misreads: z.record(z.string(), z.union([z.string(), z.literal(false)])).default({}),
  /** Mistakes no op knows of: the lines that a learner who makes them has in place of the formula's. */
  mistakes: z
    .array(z.strictObject({ kind: z.string(), message: z.string(), formula: z.string() }))
    .default([]),
});

type Header = z.infer<typeof header>;

export interface Level {
  readonly level: number;
  readonly sizes: Readonly<Record<string, number>>;
  readonly formula: CompiledFormula;
  /** The formula as each hand-written mistake has it. */
  readonly mistakes: readonly { kind: string; message: string; formula: CompiledFormula }[];
}

/** What a teacher writes once: a formula with sizes left open, and what is said around it. */
export interface Template extends Omit<Header, 'levels' | 'mistakes'> {
  readonly id: string;
  readonly title: string;
  readonly family: string;
  readonly levels: readonly Level[];
}

/**
 * Reads a template file: YAML between two `---` lines (all of it optional), then a formula.
 * Every mistake of the header and of the formula, at each level, is reported with line and column.
 */
export function parseTemplate(
  text: string,
  id: string,
): Result<Template, readonly FormulaProblem[]> {
  const { yaml, yamlStart, body, bodyStart, bodyLine } = splitFrontMatter(text);
  const document = parseDocument(yaml);
  const syntax = document.errors.map((error) =>
    problemAt(text, yamlStart + error.pos[0], error.message),
  );
  if (syntax.length > 0) return err(syntax);
  const read = header.safeParse(document.toJS() ?? {});
  if (!read.success) {
    return err(
      read.error.issues.map((issue) => {
        const node = document.getIn(issue.path as (string | number)[], true) as
          | { range?: number[] }
          | undefined;
        const offset = yamlStart + (node?.range?.[0] ?? 0);
        return problemAt(text, offset, `${issue.path.join('.') || 'header'}: ${issue.message}`);
      }),
    );
  }
  const problems = new Map<string, FormulaProblem>();
  const compileBody = (source: string, sizes: Readonly<Record<string, number>>) => {
    const compiled = compileFormula(source, sizes, { firstLine: bodyLine, firstOffset: bodyStart });
    if (compiled.ok) return compiled.value;
    for (const problem of compiled.error)
      problems.set(`${problem.place.start}:${problem.message}`, problem);
    return undefined;
  };
  const levels: Level[] = [];
  for (const [name, sizes] of Object.entries(read.data.levels)) {
    const formula = compileBody(body, sizes);
    const mistakes = read.data.mistakes.flatMap(({ kind, message, formula: lines }) => {
      const misread = formula && compileBody(withLinesReplaced(body, lines), sizes);
      return misread ? [{ kind, message, formula: misread }] : [];
    });
    if (formula) levels.push({ level: Number(name), sizes, formula, mistakes });
  }
  if (problems.size > 0) return err([...problems.values()]);
  const { levels: _levels, mistakes: _mistakes, ...rest } = read.data;
  return ok({
    ...rest,
    id,
    title: rest.title ?? id,
    family: rest.family ?? 'own',
    levels: levels.sort((a, b) => a.level - b.level),
  });
}

/** Puts a mistake's assignments in place of those of the same names. */
function withLinesReplaced(body: string, lines: string): string {
  const replacements = new Map(
    lines.split('\n').flatMap((line) => {
      const name = assignedName(line);
      return name ? [[name, line] as const] : [];
    }),
  );
  return body
    .split('\n')
    .map((line) => replacements.get(assignedName(line) ?? '') ?? line)
    .join('\n');
}

function assignedName(line: string): string | undefined {
  return /^\s*([^\s=]+)\s*=/.exec(line)?.[1];
}

function problemAt(text: string, offset: number, message: string): FormulaProblem {
  const before = text.slice(0, offset).split('\n');
  return {
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
    place: { start: offset, end: offset + 1 },
    message,
    expected: [],
  };
}
