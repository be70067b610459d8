import { Anchor } from '../_ui/anchor';
import { Button } from '../_ui/button';
import { KeyHint } from '../_ui/key-hint';
import styles from './leech-note.module.css';
import type { ItemView } from './view';

/** What to do about a card that is forgotten again and again. */
export function LeechNote({ item, onSuspend }: { item: ItemView; onSuspend: () => void }) {
  return (
    <aside className={styles.note} aria-label="Forgotten again and again">
      <p>
        <b>You have forgotten this card {item.lapses} times.</b> More repeats will hardly help. Go
        back to what it is about in the{' '}
        <Anchor href={`/decks/${item.deck.name}`}>notes of {item.deck.title}</Anchor>, make yourself
        a picture or an example of it{item.editable ? ', split it in two' : ''}, or let it rest.
      </p>
      <Button look="quiet" aria-keyshortcuts="s" onClick={onSuspend}>
        Suspend it <KeyHint>S</KeyHint>
      </Button>
    </aside>
  );
}
