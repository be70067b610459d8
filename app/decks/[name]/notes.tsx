import { Html } from '@/app/_ui/html';
import { type MediaPlace, typeset, typesetLine } from '@/app/_ui/typeset';
import type { DeckItem, NoteView } from '@/lib/study/viewed-deck';
import { noteAnchor, statementAnchor } from './anchors';
import styles from './deck.module.css';
import { Listen } from './listen';
import { type DrillLink, TestMe } from './test-me';

interface NotesProps {
  readonly notes: readonly NoteView[];
  readonly items: readonly DeckItem[];
  readonly drills: readonly DrillLink[];
  readonly place: MediaPlace;
}

/** The deck's study notes; each statement leads to what is asked about it. */
export function Notes({ notes, items, drills, place }: NotesProps) {
  const { deck } = place;
  if (notes.length === 0) return null;
  return (
    <section aria-labelledby="notes" className={styles.notes}>
      <div className={styles.titled}>
        <h2 id="notes">Notes</h2>
        <Listen {...place} what="notes" label="Listen" />
      </div>
      {notes.map(({ heading, lead, statements, concepts }) => (
        <section key={heading} aria-labelledby={noteAnchor(heading)} className={styles.note}>
          <Html as="h3" id={noteAnchor(heading)} html={typesetLine(heading, place)} />
          {lead && (
            <Html className="prose" id={statementAnchor(heading, 0)} html={typeset(lead, place)} />
          )}
          <ul className={styles.statements}>
            {statements.map(({ text, note, concepts: own }, at) => (
              <li key={text} id={statementAnchor(heading, at + 1)}>
                <Html className="prose" html={typeset(text, place)} />
                {note && <Html as="aside" className={styles.remark} html={typeset(note, place)} />}
                <TestMe {...{ deck, items, drills }} concepts={own.length > 0 ? own : concepts} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
