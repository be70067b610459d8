import { z } from 'zod';

/** What a learner wants with a deck; what is left out stays as it is. */
export const deckChangeBody = z.strictObject({
  name: z.string().max(200),
  state: z.enum(['active', 'paused', 'dropped']).optional(),
  newPerDay: z.number().nullable().optional(),
});
