import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Destination, Imported } from '../../authoring/interchange/import-file';
import { importApart } from '../../study/import-apart/import-apart';
import { type Command, DONE, misuse, refuse } from '../command';

/** The learner whose the cards become where none is named. */
const NOBODY_NAMED = 'command-line';

/** Lines of what was left out that are shown to a person. */
const MOST_LINES = 20;

export const importCommand: Command = {
  name: 'import',
  usage: 'FILE [--into DECK] [--learner ID]',
  summary: `Imports a file of any format into a new deck, or into DECK; schedules become the learner’s of that ID, by default “${NOBODY_NAMED}”, who is made where missing.`,
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { into: { type: 'string' }, learner: { type: 'string', default: NOBODY_NAMED } },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) return misuse(io, importCommand, 'Name one file.');
    if (!/^[\w-]{1,64}$/.test(values.learner)) {
      return misuse(io, importCommand, 'A learner’s ID is of letters, digits, "-" and "_".');
    }
    const into: Destination =
      values.into === undefined ? { kind: 'proposed' } : { kind: 'deck', name: values.into };
    const imported = await importApart({
      ...{ path: resolve(file), name: basename(file), into, editor: null, now: new Date() },
      learner: { id: values.learner, zone: undefined, account: null },
    });
    if (!imported.ok) return refuse(io, `${file}: ${imported.error}`);
    io.result(imported.value, importedText);
    return DONE;
  },
};

function importedText({ deck, items, cards, reviews, media, skipped }: Imported): string {
  const lines = skipped.slice(0, MOST_LINES).map(({ where, why }) => `  ${where}: ${why}`);
  const rest = skipped.length - lines.length;
  return [
    `Into the deck ${deck}: ${items} items, ${cards} cards, ${reviews} reviews, ${media} media.`,
    ...(skipped.length > 0 ? [`Left out (${skipped.length}):`, ...lines] : []),
    ...(rest > 0 ? [`  and ${rest} more`] : []),
  ].join('\n');
}
