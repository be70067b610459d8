import { parseArgs } from 'node:util';
import { verify as verified } from '../../study/verify';
import { type Command, DONE, REFUSED } from '../command';
import { withDatabase } from '../open-database';
import { table } from '../table';

export const verify: Command = {
  name: 'verify',
  usage: '',
  summary: 'Checks the database, every log entry, and every card against its log.',
  async run(args, io) {
    parseArgs({ args: [...args] });
    return withDatabase(io, async (db) => {
      const found = await verified(db);
      io.result(found, ({ integrity, cards, reviews, mismatches }) =>
        [
          `Integrity: ${integrity}. ${cards} cards, ${reviews} reviews.`,
          mismatches.length === 0 ? 'Every card agrees with its log.' : table(mismatches),
        ].join('\n'),
      );
      return found.integrity === 'ok' && found.mismatches.length === 0 ? DONE : REFUSED;
    });
  },
};
