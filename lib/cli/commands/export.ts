import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { EXPORT_FORMATS, isExportFormat } from '../../authoring/interchange/export/text-formats';
import { exportDeck } from '../../authoring/interchange/export-deck';
import { findDeck } from '../../db/repositories/decks';
import { type Command, DONE, misuse, refuse } from '../command';
import { withDatabase } from '../open-database';

const FORMATS = Object.keys(EXPORT_FORMATS).join('|');

export const exportCommand: Command = {
  name: 'export',
  usage: `DECK --format ${FORMATS} --out FILE [--learner ID]`,
  summary:
    'Writes a deck to a file of another system, or to a deck file; the schedule is the learner’s of that ID, by default “command-line”.',
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        out: { type: 'string' },
        learner: { type: 'string', default: 'command-line' },
      },
    });
    const [name, ...more] = positionals;
    const { format, out, learner } = values;
    if (name === undefined || more.length > 0) return misuse(io, exportCommand, 'Name one deck.');
    if (format === undefined || !isExportFormat(format)) {
      return misuse(io, exportCommand, `--format takes one of ${FORMATS}.`);
    }
    if (out === undefined) return misuse(io, exportCommand, '--out takes the file to write.');
    const path = resolve(out);
    if (!existsSync(dirname(path)) || (existsSync(path) && statSync(path).isDirectory())) {
      return refuse(io, `${out}: there is no folder for it, or it is one.`);
    }
    return withDatabase(io, async (db) => {
      const deck = await findDeck(db, name);
      if (!deck) return refuse(io, `There is no deck "${name}".`);
      const exported = await exportDeck(db, {
        ...{ deck, format, path, learnerId: learner, now: new Date() },
      });
      io.result(exported, ({ items, skipped }) =>
        [
          `${out} has ${items} items.`,
          ...skipped.map(({ where, why }) => `Left out: ${where}: ${why}`),
        ].join('\n'),
      );
      return DONE;
    });
  },
};
