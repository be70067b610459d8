import { z } from 'zod';
import { LONGEST_TEXT } from '@/lib/authoring/formula/limits';

/** The bodies that the workbench's routes take. */

const name = z.string().max(60);

export const benchBody = z.strictObject({
  text: z.string().max(LONGEST_TEXT),
  seed: z.int().min(0).max(999_999),
  typed: z.record(name, z.array(z.string().max(64)).max(256)),
  slope: z
    .strictObject({ of: name, entry: z.int().min(0).max(9999).nullable(), by: name })
    .nullable(),
  detail: z.enum(['steps', 'operations']),
});

export const unfoldBody = z.strictObject({ ...benchBody.shape, step: name });
