import { z } from 'zod';
import { type Concept, concept } from '../../deck';
import { type Item, item } from '../../item';
import { decodeEntities, encodeEntities } from '../html/entities';
import type { InterchangeTemplate } from '../interchange';

/** The name of the field in which our own notes carry what Anki has no room for. */
export const OWN_FIELD = 'Recurrent';

/** An item as it is, whatever the note around it shows. */
export interface OwnNote {
  readonly item: Item;
  /** The formula file of a drill. */
  readonly template?: InterchangeTemplate | undefined;
  /** What the item is about. */
  readonly concepts?: readonly Concept[] | undefined;
}

const ownNote = z.object({
  item,
  template: z.object({ id: z.string(), version: z.number(), text: z.string() }).optional(),
  concepts: z.array(concept).optional(),
});

export function writeOwnField(note: OwnNote): string {
  return encodeEntities(JSON.stringify(note));
}

/** What such a field says; null where it is empty or was changed into something else. */
export function readOwnField(html: string): OwnNote | null {
  if (!html.trim()) return null;
  try {
    const read = ownNote.safeParse(JSON.parse(decodeEntities(html)));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
