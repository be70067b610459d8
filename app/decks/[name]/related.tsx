import { Anchor } from '@/app/_ui/anchor';
import { deckWords as words } from '@/app/_words/deck';
import { locale } from '@/app/_words/locale';
import type { RelatedDeck } from '@/lib/study/viewed-deck';
import styles from './deck.module.css';

const list = new Intl.ListFormat(locale);

/** Other decks that share concepts with this one, and which. */
export function Related({ decks }: { readonly decks: readonly RelatedDeck[] }) {
  if (decks.length === 0) return null;
  return (
    <section aria-labelledby="related" className={styles.notes}>
      <h2 id="related">{words.related}</h2>
      <ul className={styles.items}>
        {decks.map(({ name, title, concepts }) => (
          <li key={name} className={styles.item}>
            <h3>
              <Anchor href={`/decks/${name}`}>{title}</Anchor>
            </h3>
            <p className={styles.found}>{words.relatedBy(list.format(concepts))}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
