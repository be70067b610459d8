import { z } from 'zod';
import { LONGEST_TEXT } from '@/lib/authoring/formula/limits';

/** The bodies that the formula editor's routes take. */

const place = {
  text: z.string().max(LONGEST_TEXT),
  level: z.number().int().min(1).max(99),
};
const seed = z.number().int().min(0).max(0xffffffff);
const typed = z.string().max(64);

export const examineBody = z.strictObject({ ...place, seed });
export const shareBody = z.strictObject({
  ...place,
  step: z.number().int().min(0).max(99),
  count: z.number().int().min(1).max(400),
});
export const seedsBody = z.strictObject({ ...place, from: seed, count: z.int().min(1).max(50) });
export const markOwnBody = z.strictObject({
  ...{ ...place, seed },
  entries: z.record(
    z.string().max(40),
    z.union([typed, z.array(typed).max(64), z.array(z.array(typed).max(64)).max(64)]),
  ),
});
export const hintOwnBody = z.strictObject({
  ...place,
  seed,
  step: z.number().int().min(0).max(999),
});
