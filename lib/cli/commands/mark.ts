import { parseArgs } from 'node:util';
import { z } from 'zod';
import { readTemplate } from '../../authoring/read-templates';
import { makeProblem } from '../../drills/problem';
import { type Mark, mark as markAnswer } from '../../grading/mark';
import type { Typed } from '../../grading/read-answer';
import { err, ok, type Result } from '../../result';
import { type Command, DONE, misuse, refuse } from '../command';
import { templateProblems } from '../formula-problems';
import { readWhole } from '../whole';

const typed: z.ZodType<Typed> = z.lazy(() => z.union([z.string(), z.number(), z.array(typed)]));
const answer = z.record(z.string(), typed);
const batch = z.array(
  z.strictObject({
    template: z.string(),
    seed: z.int(),
    level: z.int().positive().optional(),
    answer,
  }),
);
type Request = z.infer<typeof batch>[number];

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
      const requests = readJson(await io.read(values.batch), batch);
      if (!requests.ok) return refuse(io, `${values.batch}: ${requests.error}`);
      const marks: unknown[] = [];
      for (const [index, request] of requests.value.entries()) {
        const marked = markOne(request);
        if (!marked.ok) return refuse(io, `${values.batch}, entry ${index + 1}: ${marked.error}`);
        marks.push(marked.value);
      }
      io.result(marks, (all) => JSON.stringify(all, null, 2));
      return DONE;
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
    const read = readJson(values.answer, answer);
    if (!read.ok) return refuse(io, `--answer: ${read.error}`);
    const marked = markOne({ template, seed, level, answer: read.value });
    if (!marked.ok) return refuse(io, marked.error);
    io.result(marked.value, (value) => JSON.stringify(value, null, 2));
    return DONE;
  },
};

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

function readJson<T>(text: string, schema: z.ZodType<T>): Result<T, string> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return err(`is not JSON: ${(error as Error).message}`);
  }
  const read = schema.safeParse(value);
  if (read.success) return ok(read.data);
  const [issue] = read.error.issues;
  return err(`${issue?.path.join('.') || 'the value'}: ${issue?.message}`);
}
