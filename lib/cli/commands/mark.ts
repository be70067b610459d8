import { parseArgs } from 'node:util';
import { z } from 'zod';
import { readTemplate } from '../../authoring/read-templates';
import { makeProblem } from '../../drills/problem';
import { type Mark, mark as markAnswer } from '../../grading/mark';
import type { Typed } from '../../grading/read-answer';
import { err, ok, type Result } from '../../result';
import { type Command, DONE, type Io, misuse, refuse } from '../command';
import { templateProblems } from '../formula-problems';
import { readWhole } from '../whole';

const typed: z.ZodType<Typed> = z.lazy(() =>
  z.union([z.string(), z.number(), z.array(typed)], {
    error: 'expected a text or a number in each entry',
  }),
);
const answer = z.record(z.string(), typed, { error: 'expected {"name": value, ...}' });
const request = z.strictObject({
  template: z.string(),
  seed: z.int(),
  level: z.int().positive().optional(),
  answer,
});
const batch = z.array(z.unknown(), { error: 'expected an array of {template, seed, answer}' });
type Request = z.infer<typeof request>;

export const mark: Command = {
  name: 'mark',
  usage: 'TEMPLATE --seed N [--level L] --answer JSON | --batch FILE',
  summary: 'Marks an answer, and says which mistake it comes from.',
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        seed: { type: 'string' },
        level: { type: 'string' },
        answer: { type: 'string' },
        batch: { type: 'string' },
      },
    });
    if (values.batch !== undefined) {
      const others = [...positionals, values.seed, values.level, values.answer];
      return others.some((one) => one !== undefined)
        ? misuse(io, mark, '--batch stands alone: each entry of the file says what it marks.')
        : markBatch(values.batch, io);
    }
    const [template, ...more] = positionals;
    if (template === undefined || more.length > 0) return misuse(io, mark, 'Name one template.');
    const seed = readWhole(values.seed ?? '');
    const level = values.level === undefined ? undefined : readWhole(values.level);
    if (seed === null || level === null) {
      return misuse(io, mark, '--seed takes a whole number, --level one from 1.');
    }
    if (values.answer === undefined)
      return misuse(io, mark, 'Give --answer with the answer as JSON.');
    const json = readJson(values.answer);
    const read = json.ok ? readAs(json.value, answer) : json;
    if (!read.ok) return refuse(io, `--answer: ${read.error}`);
    const marked = markOne({ template, seed, level, answer: read.value });
    if (!marked.ok) return refuse(io, marked.error);
    io.result(marked.value, (value) => JSON.stringify(value, null, 2));
    return DONE;
  },
};

async function markBatch(file: string, io: Io): Promise<number> {
  const json = readJson(await io.read(file));
  const all = json.ok ? readAs(json.value, batch) : json;
  if (!all.ok) return refuse(io, `${file}: ${all.error}`);
  const marks: unknown[] = [];
  for (const [index, one] of all.value.entries()) {
    const read = readAs(one, request);
    const marked = read.ok ? markOne(read.value) : read;
    if (!marked.ok) return refuse(io, `${file}, entry ${index + 1}: ${marked.error}`);
    marks.push(marked.value);
  }
  io.result(marks, (values) => JSON.stringify(values, null, 2));
  return DONE;
}

function markOne({ template: id, seed, level, answer: given }: Request): Result<unknown, string> {
  const template = readTemplate(id);
  if (!template) return err(`there is no template ${id}; drill --list shows them`);
  if (!template.ok) return err(templateProblems(`content/drills/${id}.formula`, template.error));
  const problem = makeProblem(template.value, { seed, level });
  if (!problem.ok) return err(problem.error.message);
  const marked = markAnswer(problem.value, given);
  if (marked.ok) return ok(markJson(marked.value));
  return err(
    marked.error
      .map(({ name, cell, message }) => `${[name, ...cell].join(' ')}: ${message}`)
      .join('; '),
  );
}

/** A mark as the command line prints it. */
function markJson({ correct, score, entries, diagnosis, carriedForward, grade }: Mark) {
  return { correct, score, entries, diagnosis, carriedForward, grade };
}

function readJson(text: string): Result<unknown, string> {
  try {
    return ok(JSON.parse(text));
  } catch (error) {
    // The message quotes the text, which may have several lines.
    return err(`is not JSON: ${(error as Error).message.replaceAll(/\s+/g, ' ')}`);
  }
}

function readAs<T>(value: unknown, schema: z.ZodType<T>): Result<T, string> {
  const read = schema.safeParse(value);
  if (read.success) return ok(read.data);
  const { path, message } = read.error.issues[0] as z.core.$ZodIssue;
  const words = message
    .replace(/^Invalid input: /, '')
    .replace(/.*received undefined$/, 'is missing');
  return err([path.join(' '), words].filter(Boolean).join(': '));
}
