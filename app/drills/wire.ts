import { z } from 'zod';

/** The bodies that the drills' routes take; the server checks them, the client is typed by them. */

const typed = z.string().max(64);

const place = {
  template: z.string().min(1).max(400),
  level: z.number().int().min(1).max(99),
  seed: z.number().int().min(0).max(0xffffffff),
  /** What opens a deck that is shared by link. */
  link: z.string().max(100).nullable().default(null),
};

export const markBody = z.strictObject({
  ...place,
  /** By name: asked values, and values on the way; what is left out was not given. */
  entries: z.record(
    z.string().max(40),
    z.union([typed, z.array(typed).max(64), z.array(z.array(typed).max(64)).max(64)]),
  ),
});

export const hintBody = z.strictObject({
  ...place,
  /** Which step of the worked solution, from 0. */
  step: z.number().int().min(0).max(999),
});

export type MarkBody = z.infer<typeof markBody>;
export type HintBody = z.infer<typeof hintBody>;
