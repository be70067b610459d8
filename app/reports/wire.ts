import { z } from 'zod';

/** Puts what became of a report aside. */
export const seenBody = z.strictObject({ id: z.string().min(1).max(100) });
