import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { prepareDatabase } from '../../authoring/prepare-database';
import { backUp } from '../../db/backup';
import { databasePath } from '../../db/location';
import { secretFile } from '../../db/secret';
import { type Command, DONE, misuse, refuse } from '../command';
import { contentsText } from '../contents-text';

export const backup: Command = {
  name: 'backup',
  usage: 'FILE',
  summary: 'Writes a checked copy of the database to a file; the app may go on meanwhile.',
  async run(args, io) {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) return misuse(io, backup, 'Name one file.');
    const path = databasePath();
    const prepared = await prepareDatabase(path);
    if (!prepared.ok) return refuse(io, prepared.error);
    const written = backUp(path, resolve(file));
    if (!written.ok) return refuse(io, written.error);
    io.result(written.value, (contents) => `${file} has ${contentsText(contents)}.`);
    io.note(
      `The secret ${secretFile(path)} is not in it; keep a copy of it too, for without it everyone signs in anew.`,
    );
    return DONE;
  },
};
