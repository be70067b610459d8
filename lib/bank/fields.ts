import { z } from 'zod';

/** A name in files and addresses. */
export const slug = z
  .string()
  .max(100, 'is longer than 100 signs: shorten it')
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens');

/** What somebody wrote; a zero is no sign of a text, and no file of text may hold one. */
export const written = z.string().overwrite((words) => words.replaceAll('\u0000', ''));

/** So many signs of Markdown are typeset at once: what it takes grows faster than the text. */
export const LONGEST_TEXT = 20_000;

/** Markdown with TeX in `$...$`. */
export const text = written
  .trim()
  .min(1, 'is empty: write a text')
  .max(LONGEST_TEXT, `is longer than ${LONGEST_TEXT} signs: split it`);
