import { z } from 'zod';
import { err, ok, type Result } from '../../../result';
import type { AnkiDeck, Notetype } from './collection';

const id = z.union([z.number(), z.string()]).transform(String);
const words = z.string().catch('');

const model = z.object({
  name: words,
  type: z.number().catch(0),
  flds: z.array(z.object({ name: words, ord: z.number().optional() })),
  tmpls: z.array(z.object({ name: words, qfmt: words, afmt: words, ord: z.number().optional() })),
});

const deck = z.object({ name: words, desc: words });

const byId = <T>(inner: z.ZodType<T>) => z.record(id, inner);

interface Ordered {
  readonly ord?: number | undefined;
}

const inOrder = <T extends Ordered>(entries: readonly T[]): T[] =>
  [...entries].sort((a, b) => (a.ord ?? 0) - (b.ord ?? 0));

/** The note types in the JSON that a collection of schema 11 keeps in `col.models`. */
export function notetypesOf(json: string): Result<Map<string, Notetype>, string> {
  const read = readJson(json, byId(model));
  if (!read) return err('its note types cannot be read');
  const notetypes = Object.entries(read).map(([key, { name, type, flds, tmpls }]) => {
    const templates = inOrder(tmpls).map(({ name, qfmt, afmt }) => ({
      name,
      front: qfmt,
      back: afmt,
    }));
    const fields = inOrder(flds).map((field) => field.name);
    return [key, { name, isCloze: type === 1, fields, templates }] as const;
  });
  return ok(new Map(notetypes));
}

/** The decks in its `col.decks`. */
export function decksOf(json: string): Result<Map<string, AnkiDeck>, string> {
  const read = readJson(json, byId(deck));
  if (!read) return err('its decks cannot be read');
  const decks = Object.entries(read).map(
    ([key, { name, desc }]) => [key, { path: name.split('::'), description: desc }] as const,
  );
  return ok(new Map(decks));
}

/** Minutes west of UTC in its `col.conf`; null where it is not told. */
export function minutesWestOf(json: string): number | null {
  const read = readJson(json, z.object({ creationOffset: z.number() }));
  return read?.creationOffset ?? null;
}

/** The names that the file `media` gives to the numbered files of a package. */
export function mediaMapOf(json: string): Map<string, string> | null {
  const read = readJson(json, z.record(z.string(), z.string()));
  return read && new Map(Object.entries(read));
}

function readJson<T>(json: string, schema: z.ZodType<T>): T | null {
  try {
    const read = schema.safeParse(JSON.parse(json));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
