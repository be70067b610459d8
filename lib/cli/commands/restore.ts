import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { databasePath } from '../../db/location';
import { restore as restored } from '../../db/restore';
import { type Command, DONE, misuse, refuse } from '../command';
import { contentsText } from '../contents-text';

export const restore: Command = {
  name: 'restore',
  usage: 'FILE',
  summary: 'Puts a backup in the place of the database, which is kept; the app has to be stopped.',
  async run(args, io) {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) return misuse(io, restore, 'Name one file.');
    const suffix = `replaced-${new Date().toISOString().replace(/[:.]/g, '-')}`;
    const done = restored(resolve(file), databasePath(), suffix);
    if (!done.ok) return refuse(io, done.error);
    const { kept, ...contents } = done.value;
    io.result(contents, () => `The database now has ${contentsText(contents)}.`);
    if (kept !== null) io.note(`What it replaced is kept as ${kept}.`);
    return DONE;
  },
};
