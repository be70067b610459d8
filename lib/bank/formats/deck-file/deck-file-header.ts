import { z } from 'zod';
import { deckHeader } from '../../deck';

/** `deck.yaml` of a deck file: that of a folder of content, where only the list of items has to be there. */
export const deckFileHeader = deckHeader
  .partial()
  .required({ items: true })
  .extend({
    /** The versions of the formula files, by their names; 1 where it says none. */
    drills: z.record(z.string(), z.int().positive()).default({}),
  });

const grade = z.union([0, 1, 2, 3, 4, 5].map((value) => z.literal(value as 0 | 1 | 2 | 3 | 4 | 5)));

/** `cards.json`. */
export const storedCards = z.array(
  z.object({
    itemId: z.string(),
    part: z.int().positive(),
    schedule: z
      .object({
        easeFactor: z.int().positive(),
        interval: z.number().nonnegative(),
        repetitions: z.int().nonnegative(),
        lapses: z.int().nonnegative(),
        due: z.iso.date(),
      })
      .nullable(),
    suspended: z.boolean(),
    reviews: z.array(
      z.object({ at: z.number(), grade, shownMs: z.number().nonnegative().nullable() }),
    ),
  }),
);
