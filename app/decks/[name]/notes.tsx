import type { MediaPlace } from '@/app/_ui/typeset';
import { TypesetText } from '@/app/_ui/typeset-text';
import { deckWords as words } from '@/app/_words/deck';
import { listenWords } from '@/app/_words/listen';
import type { DeckItem, NoteView } from '@/lib/study/viewed-deck';
import { noteAnchor, statementAnchor } from './anchors';
import styles from './deck.module.css';
import { Listen } from './listen';
import { sizeOf } from './size-of';
import { type DrillLink, TestMe } from './test-me';

interface NotesProps {
  readonly notes: readonly NoteView[];
  readonly items: readonly DeckItem[];
  readonly drills: readonly DrillLink[];
  readonly place: MediaPlace;
  /** The page is loaded as a whole. */
  readonly whole: boolean;
}

/** The deck's study notes; each statement leads to what is asked about it. */
export function Notes({ notes, items, drills, place, whole }: NotesProps) {
  const { deck } = place;
  const shown = { place, whole };
  if (notes.length === 0) return null;
  return (
    <section aria-labelledby="notes" className={styles.notes}>
      <div className={styles.titled}>
        <h2 id="notes">{words.notes}</h2>
        <Listen {...place} what="notes" label={listenWords.notes} />
      </div>
      {notes.map(({ heading, lead, statements, concepts }) => (
        <section
          key={heading}
          aria-labelledby={noteAnchor(heading)}
          className={styles.note}
          style={sizeOf([lead, ...statements.flatMap(({ text, note }) => [text, note])])}
        >
          <TypesetText as="h3" id={noteAnchor(heading)} text={heading} line {...shown} />
          {lead && (
            <TypesetText
              className="prose"
              id={statementAnchor(heading, 0)}
              text={lead}
              {...shown}
            />
          )}
          <ul className={styles.statements}>
            {statements.map(({ text, note, concepts: own }, at) => (
              <li key={statementAnchor(heading, at + 1)} id={statementAnchor(heading, at + 1)}>
                <TypesetText className="prose" text={text} {...shown} />
                {note && (
                  <TypesetText as="aside" className={styles.remark} text={note} {...shown} />
                )}
                <TestMe {...{ deck, items, drills }} concepts={own.length > 0 ? own : concepts} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
