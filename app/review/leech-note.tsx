import { Anchor } from '../_ui/anchor';
import { Button } from '../_ui/button';
import { KeyHint } from '../_ui/key-hint';
import { keyNames } from '../_words/keys';
import { reviewLeechWords as words } from '../_words/review-leech';
import styles from './leech-note.module.css';
import type { ItemView } from './view';

/** What to do about a card that is forgotten again and again. */
export function LeechNote({ item, onSuspend }: { item: ItemView; onSuspend: () => void }) {
  return (
    <aside className={styles.note} aria-label={words.label}>
      <p>
        <b>{words.forgotten(item.lapses)}</b> {words.beforeNotes}{' '}
        <Anchor href={`/decks/${item.deck.name}`}>{words.notes(item.deck.title)}</Anchor>
        {item.editable ? words.afterNotesOfOwn : words.afterNotes}
      </p>
      <Button look="quiet" aria-keyshortcuts="s" onClick={onSuspend}>
        {words.suspend} <KeyHint>{keyNames.s}</KeyHint>
      </Button>
    </aside>
  );
}
