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
  const report = (problem: FormulaProblem) =>
    problems.set(`${problem.place.start}:${problem.message}`, problem);
  /** What is wrong in a mistake's lines is told where the mistake stands. */
  const compileMistake = (at: number, sizes: Readonly<Record<string, number>>) => {
    const { kind, formula: lines } = read.data.mistakes[at] as Header['mistakes'][number];
    const node = document.getIn(['mistakes', at, 'formula'], true) as { range: number[] };
    const tell = (message: string) => {
      report(problemAt(text, yamlStart + (node.range[0] ?? 0), `mistake “${kind}”: ${message}`));
      return undefined;
    };
    const replaced = withLinesReplaced(body, lines);
    if (replaced.unknown.length > 0) {
      return tell(`the formula has no line that computes ${replaced.unknown.join(', ')}`);
    }
    const compiled = compileFormula(replaced.body, sizes);
    return compiled.ok ? compiled.value : tell(compiled.error[0]?.message ?? '');
  };
  const levels: Level[] = [];
  for (const [name, sizes] of Object.entries(read.data.levels)) {
    const compiled = compileFormula(body, sizes, { firstLine: bodyLine, firstOffset: bodyStart });
    if (!compiled.ok) {
      compiled.error.forEach(report);
      continue;
    }
    const mistakes = read.data.mistakes.flatMap(({ kind, message }, at) => {
      const misread = compileMistake(at, sizes);
      return misread ? [{ kind, message, formula: misread }] : [];
    });
    levels.push({ level: Number(name), sizes, formula: compiled.value, mistakes });
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

/** Puts a mistake's assignments in place of those of the same names, and says which found none. */
function withLinesReplaced(body: string, lines: string) {
  const replacements = new Map(
    lines.split('\n').flatMap((line) => {
      const name = assignedName(line);
      return name ? [[name, line] as const] : [];
    }),
  );
  const own = body.split('\n');
  const known = new Set(own.map(assignedName));
  return {
    body: own.map((line) => replacements.get(assignedName(line) ?? '') ?? line).join('\n'),
    unknown: [...replacements.keys()].filter((name) => !known.has(name)),
  };
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
