import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { parseTemplate } from '../../drills/template';
import { type Command, misuse, refuse } from '../command';
import { templateProblems } from '../formula-problems';
import { readWhole } from '../whole';
import { printProblems } from './drill';

export const formula: Command = {
  name: 'formula',
  usage: 'FILE [--seed N] [--level L]',
  summary:
    'Makes a problem of a teacher’s template file; its mistakes are told with line and column.',
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        seed: { type: 'string', default: '0' },
        count: { type: 'string' },
        level: { type: 'string' },
      },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) return misuse(io, formula, 'Name one file.');
    const seed = readWhole(values.seed);
    const count = values.count === undefined ? undefined : readWhole(values.count);
    const level = values.level === undefined ? undefined : readWhole(values.level);
    if (seed === null || count === null || level === null) {
      return misuse(io, formula, '--seed, --count and --level take whole numbers.');
    }
    const id = basename(file).replace(/\.[^.]*$/, '') || 'formula';
    const template = parseTemplate(await io.read(file), id);
    if (!template.ok) return refuse(io, templateProblems(file, template.error));
    return printProblems(template.value, { seed, count, level }, io);
  },
};
