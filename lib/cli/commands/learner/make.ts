import { parseArgs } from 'node:util';
import { makeLearner } from '../../../study/made/make-learner';
import { type Command, DONE, misuse, refuse } from '../../command';
import { withDatabase } from '../../open-database';
import { readWhole } from '../../whole';

const OPTIONS = {
  cards: { type: 'string' },
  reviews: { type: 'string' },
  seed: { type: 'string', default: '1' },
} as const;

/** What is made is held in memory on its way into the database. */
const MOST_CARDS = 1_000_000;
const MOST_REVIEWS = 10_000_000;

export const make: Command = {
  name: 'learner make',
  usage: '--cards N --reviews N [--seed N]',
  summary: 'Makes a learner with a deck of their own and years of answers.',
  async run(args, io) {
    const { values } = parseArgs({ args: [...args], options: OPTIONS });
    const cards = readWhole(values.cards ?? '');
    const reviews = readWhole(values.reviews ?? '');
    const seed = readWhole(values.seed);
    if (cards === null || reviews === null || seed === null || cards < 1 || reviews < 0) {
      return misuse(
        io,
        make,
        '--cards, --reviews and --seed want whole numbers, --cards over zero.',
      );
    }
    if (cards > MOST_CARDS || reviews > MOST_REVIEWS) {
      return refuse(
        io,
        `A learner is made of ${MOST_CARDS} cards and ${MOST_REVIEWS} reviews at most.`,
      );
    }
    return withDatabase(io, async (db) => {
      const made = await makeLearner(db, { cards, reviews, seed, now: new Date() });
      if (!made.ok) return refuse(io, made.error);
      io.result(
        made.value,
        (one) =>
          `Learner ${one.learner} with ${one.cards} cards of the deck ${one.deck} and ${one.reviews} reviews.`,
      );
      return DONE;
    });
  },
};
