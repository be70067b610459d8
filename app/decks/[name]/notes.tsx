import { Html } from '@/app/_ui/html';
import { typeset, typesetLine } from '@/app/_ui/typeset';
import type { NoteView } from '@/lib/study/types';
import styles from './deck.module.css';

/** The part of the address that leads to a section: its heading in small letters and hyphens. */
export function noteAnchor(heading: string): string {
  return `note-${heading
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}`;
}

/** The deck's study notes. */
export function Notes({ notes }: { readonly notes: readonly NoteView[] }) {
  if (notes.length === 0) return null;
  return (
    <section aria-labelledby="notes" className={styles.notes}>
      <h2 id="notes">Notes</h2>
      {notes.map(({ heading, lead, statements }) => (
        <section key={heading} aria-labelledby={noteAnchor(heading)} className={styles.note}>
          <Html as="h3" id={noteAnchor(heading)} html={typesetLine(heading)} />
          {lead && <Html className="prose" html={typeset(lead)} />}
          <ul className={styles.statements}>
            {statements.map(({ text, note }) => (
              <li key={text}>
                <Html className="prose" html={typeset(text)} />
                {note && <Html as="aside" className={styles.remark} html={typeset(note)} />}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
