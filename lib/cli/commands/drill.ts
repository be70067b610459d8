import { parseArgs } from 'node:util';
import { readTemplate, templateIds } from '../../authoring/read-templates';
import { refusalOf } from '../../drills/acceptance';
import { listedTemplate } from '../../drills/listing';
import { makeProblem, type Problem, problemJson } from '../../drills/problem';
import type { Template } from '../../drills/template';
import { type Command, DONE, type Io, misuse, refuse } from '../command';
import { DRAWN, type Drawn, readDrawn } from '../drawn';
import { problemLines, templateProblems } from '../formula-problems';

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
        ...DRAWN,
      },
    });
    const [id, ...more] = positionals;
    if (values.list) {
      const others = [id, values.seed, values.count, values.level].filter(
        (one) => one !== undefined,
      );
      return others.length > 0 ? misuse(io, drill, '--list stands alone.') : list(io);
    }
    if (id === undefined || more.length > 0) return misuse(io, drill, 'Name one template.');
    const drawn = readDrawn(values);
    if (!drawn.ok) return misuse(io, drill, drawn.error);
    const template = readTemplate(id);
    if (!template) return refuse(io, `There is no template ${id}; drill --list shows them.`);
    if (!template.ok)
      return refuse(io, templateProblems(`content/drills/${id}.formula`, template.error));
    return printProblems(template.value, drawn.value, io);
  },
};

/** Makes one problem, or as many as are asked for from seeds that follow each other, and prints them. */
export function printProblems(template: Template, { seed, count, level }: Drawn, io: Io): number {
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
