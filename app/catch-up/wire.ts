import { z } from 'zod';

/** Made where it was asked for: the same id sent again changes nothing. */
const id = z.uuid();

export const catchUpBody = z.strictObject({ id, days: z.number() });

export const timeOffBody = z.strictObject({ id, from: z.string().max(10), to: z.string().max(10) });

export const takeBackBody = z.strictObject({ id });
