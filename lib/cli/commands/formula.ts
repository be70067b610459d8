import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { parseTemplate } from '../../drills/template';
import { type Command, misuse, refuse } from '../command';
import { DRAWN, readDrawn } from '../drawn';
import { templateProblems } from '../formula-problems';
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
      options: DRAWN,
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) return misuse(io, formula, 'Name one file.');
    const drawn = readDrawn(values);
    if (!drawn.ok) return misuse(io, formula, drawn.error);
    const id = basename(file).replace(/\.[^.]*$/, '') || 'formula';
    const template = parseTemplate(await io.read(file), id);
    if (!template.ok) return refuse(io, templateProblems(file, template.error));
    return printProblems(template.value, drawn.value, io);
  },
};
