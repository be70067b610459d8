import { parseArgs } from 'node:util';
import { readTemplate, templateIds } from '../../authoring/read-templates';
import { refusalOf } from '../../drills/acceptance';
import { listedTemplate } from '../../drills/listing';
import { makeProblem, type Problem, problemJson } from '../../drills/problem';
import type { Template } from '../../drills/template';
import { type Command, DONE, type Io, misuse, refuse } from '../command';
import { problemLines, templateProblems } from '../formula-problems';
import { readWhole } from '../whole';

export const drill: Command = {
  name: 'drill',
  usage: 'TEMPLATE [--seed N] [--count N] [--level L] | --list',
  summary: 'Makes problems of a template; the same seed gives the same problem for ever.',
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        list: { type: 'boolean' },
        seed: { type: 'string', default: '0' },
        count: { type: 'string' },
        level: { type: 'string' },
      },
    });
    if (values.list) return list(io);
    const [id, ...more] = positionals;
    if (id === undefined || more.length > 0) return misuse(io, drill, 'Name one template.');
    const seed = readWhole(values.seed);
    const count = values.count === undefined ? undefined : readWhole(values.count);
    const level = values.level === undefined ? undefined : readWhole(values.level);
    if (seed === null) return misuse(io, drill, `--seed takes a whole number, not ${values.seed}`);
    if (count === null || (count !== undefined && (count < 1 || count > 100_000))) {
      return misuse(
        io,
        drill,
        `--count takes a whole number from 1 to 100000, not ${values.count}`,
      );
    }
    if (level === null)
      return misuse(io, drill, `--level takes a whole number, not ${values.level}`);
    const template = readTemplate(id);
    if (!template) return refuse(io, `There is no template ${id}; drill --list shows them.`);
    if (!template.ok)
      return refuse(io, templateProblems(`content/drills/${id}.formula`, template.error));
    return printProblems(template.value, { seed, count, level }, io);
  },
};

/** Makes one problem, or as many as are asked for from seeds that follow each other, and prints them. */
export function printProblems(
  template: Template,
  { seed, count, level }: { seed: number; count?: number; level?: number },
  io: Io,
): number {
  const asked = template.levels.find((one) => level === undefined || one.level === level);
  const refusal = asked && refusalOf(template, asked);
  if (refusal) return refuse(io, refusal.message);
  const problems: Problem[] = [];
  for (let index = 0; index < (count ?? 1); index++) {
    const problem = makeProblem(template, { seed: seed + index, level });
    if (!problem.ok) return refuse(io, problem.error.message);
    problems.push(problem.value);
  }
  const text = () => problems.map(problemLines).join('\n\n');
  const [first] = problems;
  if (count === undefined && first) io.result(problemJson(first), text);
  else io.result(problems.map(problemJson), text);
  return DONE;
}

function list(io: Io): number {
  const listed = [];
  for (const id of templateIds()) {
    const template = readTemplate(id);
    if (!template?.ok) {
      return refuse(io, templateProblems(`content/drills/${id}.formula`, template?.error ?? []));
    }
    listed.push(listedTemplate(template.value));
  }
  io.result(listed, (rows) =>
    rows
      .map((row) => `${row.template}  ${row.title}  (levels ${row.levels.join(', ')})`)
      .join('\n'),
  );
  return DONE;
}
