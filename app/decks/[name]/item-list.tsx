import { classes } from '@/app/_ui/classes';
import { shortDay } from '@/app/_ui/day';
import { Html } from '@/app/_ui/html';
import { typeset, typesetLine } from '@/app/_ui/typeset';
import type { DeckCard, DeckItem } from '@/lib/study/types';
import styles from './deck.module.css';

const kinds = { flashcard: 'Card', choice: 'Question', drill: 'Drill' } as const;

function stateOf(card: DeckCard, today: string): { text: string; look: string | undefined } {
  if (card.suspended) return { text: 'suspended', look: undefined };
  if (card.stage === 'new') return { text: 'new', look: styles.new };
  if (card.stage === 'again') return { text: 'once more today', look: styles.again };
  if (card.due === null || card.due <= today) return { text: 'due', look: styles.due };
  return { text: `due ${shortDay(card.due)}`, look: undefined };
}

interface ItemListProps {
  readonly items: readonly DeckItem[];
  readonly today: string;
}

/** The deck's questions and cards, each with how it stands with the learner. */
export function ItemList({ items, today }: ItemListProps) {
  return (
    <section aria-labelledby="items" className={styles.notes}>
      <h2 id="items">Questions and cards</h2>
      {items.length === 0 && <p className={styles.found}>None matches.</p>}
      <ul className={styles.items}>
        {items.map((item) => {
          const { text, look } = stateOf(item.card, today);
          return (
            <li key={item.id} className={styles.item} data-item={item.id}>
              <p className={styles.state}>
                <span>{kinds[item.kind]}</span>
                <span className={classes(styles.chip, look)} data-state={item.card.stage}>
                  {text}
                </span>
              </p>
              {item.back === null ? (
                <Html className={`prose ${styles.text}`} html={typesetLine(item.text)} />
              ) : (
                <details>
                  <summary>
                    <Html
                      as="span"
                      className={`prose ${styles.text}`}
                      html={typesetLine(item.text)}
                    />
                  </summary>
                  <Html className={`prose ${styles.back}`} html={typeset(item.back)} />
                </details>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
