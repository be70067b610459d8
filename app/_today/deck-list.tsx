import { Anchor } from '../_ui/anchor';
import { Html } from '../_ui/html';
import { decksWords as words } from '../_words/decks';
import styles from './deck-list.module.css';

export interface DeckEntry {
  readonly name: string;
  readonly title: string;
  readonly descriptionHtml: string;
  readonly items: number;
  readonly due: number;
  readonly fresh: number;
}

/** The decks of the bank, each with what it holds for today. */
export function DeckList({ decks }: { readonly decks: readonly DeckEntry[] }) {
  return (
    <ul className={styles.decks}>
      {decks.map((deck) => (
        <li key={deck.name} className={styles.deck}>
          <h3>
            <Anchor href={`/decks/${deck.name}`} className={styles.link}>
              {deck.title}
            </Anchor>
          </h3>
          <Html as="p" className={styles.description} html={deck.descriptionHtml} />
          <p className={styles.counts}>
            {deck.due > 0 && <b className={styles.due}>{words.counts.due(deck.due)}</b>}
            <span>{words.counts.fresh(deck.fresh)}</span>
            <span>{words.counts.all(deck.items)}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
