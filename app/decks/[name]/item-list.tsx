import { classes } from '@/app/_ui/classes';
import { shortDay } from '@/app/_ui/day';
import type { MediaPlace } from '@/app/_ui/typeset';
import { TypesetText } from '@/app/_ui/typeset-text';
import { deckWords as words } from '@/app/_words/deck';
import { listenWords } from '@/app/_words/listen';
import type { DeckCard, DeckItem } from '@/lib/study/viewed-deck';
import { itemAnchor } from './anchors';
import { BringBack } from './bring-back';
import styles from './deck.module.css';
import { Listen } from './listen';
import { sizeOf } from './size-of';

function stateOf(card: DeckCard, today: string): { text: string; look: string | undefined } {
  if (card.suspended) return { text: words.states.suspended, look: undefined };
  if (card.stage === 'new') return { text: words.states.new, look: styles.new };
  if (card.stage === 'again') return { text: words.states.again, look: styles.again };
  if (card.due === null || card.due <= today) return { text: words.states.due, look: styles.due };
  return { text: words.states.dueOn(shortDay(card.due)), look: undefined };
}

interface ItemListProps {
  readonly items: readonly DeckItem[];
  readonly today: string;
  readonly place: MediaPlace;
  /** The page is loaded as a whole. */
  readonly whole: boolean;
}

/** The deck's questions and cards, each with how it stands with the learner. */
export function ItemList({ items, today, place, whole }: ItemListProps) {
  const shown = { place, whole };
  return (
    <section aria-labelledby="items" className={styles.notes}>
      <div className={styles.titled}>
        <h2 id="items">{words.items}</h2>
        {items.some(({ back }) => back !== null) && (
          <Listen {...place} what="cards" label={listenWords.cards} />
        )}
      </div>
      {items.length === 0 && <p className={styles.found}>{words.none}</p>}
      <ul className={styles.items}>
        {items.map((item) => {
          const { text, look } = stateOf(item.card, today);
          return (
            <li
              key={item.id}
              id={itemAnchor(item.id)}
              className={styles.item}
              style={sizeOf([item.text])}
              data-item={item.id}
            >
              <p className={styles.state}>
                <span>{words.kinds[item.kind]}</span>
                <span className={classes(styles.chip, look)} data-state={item.card.stage}>
                  {text}
                </span>
                {item.card.flagged && <span className={styles.chip}>{words.states.flagged}</span>}
              </p>
              {item.card.suspended && item.card.cardId && <BringBack cardId={item.card.cardId} />}
              {item.back === null ? (
                <TypesetText className={`prose ${styles.text}`} text={item.text} line {...shown} />
              ) : (
                <details>
                  <summary>
                    <TypesetText
                      as="span"
                      className={`prose ${styles.text}`}
                      text={item.text}
                      line
                      {...shown}
                    />
                  </summary>
                  <TypesetText className={`prose ${styles.back}`} text={item.back} {...shown} />
                </details>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
