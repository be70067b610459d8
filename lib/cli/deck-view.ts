import { type NoteSection, noteSection } from '../bank/deck';
import { type Item, item } from '../bank/item';
import type { CurrentItem } from '../db/repositories/items';
import type { NoteRow } from '../db/rows';

/** A section of study notes: its heading, and its lead and statements as Markdown. */
export interface SectionView {
  readonly heading: string;
  readonly body: string;
}

export function sectionView({ heading, body }: NoteRow): SectionView {
  const section = noteSection.parse({ ...(body as object), heading });
  return { heading, body: sectionBody(section) };
}

/** A statement is an item of a list; what is said beside it, a quotation in that item. */
function sectionBody({ lead, statements }: NoteSection): string {
  const list = statements.map(({ text, note }) => {
    const remark = note === undefined ? [] : ['', ...indented(note).map((line) => `> ${line}`)];
    return [...indented(text), ...remark].map((line, i) =>
      `${i === 0 ? '-' : ' '} ${line}`.trimEnd(),
    );
  });
  return [lead, list.map((lines) => lines.join('\n')).join('\n')].filter(Boolean).join('\n\n');
}

function indented(text: string): string[] {
  return text.trim().split('\n');
}

/**
 * An item with all that it says, right answers too: this is the teacher's view. The version of its
 * template that a stored drill is pinned to is the database's affair, and no field of an item.
 */
export function itemView({ body }: CurrentItem): object {
  const { templateVersion: _version, ...written } = body as Record<string, unknown>;
  const { concepts: _concepts, ...said } = item.parse(written) satisfies Item;
  return said;
}
