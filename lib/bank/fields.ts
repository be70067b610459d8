import { z } from 'zod';

/** A name in files and addresses. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens');

/** Markdown with TeX in `$...$`. */
export const text = z.string().trim().min(1, 'is empty: write a text');
