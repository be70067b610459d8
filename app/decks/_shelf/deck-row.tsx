import { Anchor } from '../../_ui/anchor';
import { Html } from '../../_ui/html';
import { PostButton } from '../../_ui/post-button';
import { typesetLine } from '../../_ui/typeset';
import { decksWords as words } from '../../_words/decks';
import { DeckLimit } from './deck-limit';
import styles from './shelf.module.css';

interface RowDeck {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly items: number;
  readonly state: 'active' | 'paused' | 'open';
  readonly due?: number;
  readonly fresh?: number;
  readonly newPerDay?: number | null;
}

/** What a button makes of a deck, by how the learner stands to it. */
const ACTIONS = {
  active: [
    [words.actions.pause, 'paused'],
    [words.actions.drop, 'dropped'],
  ],
  paused: [
    [words.actions.goOn, 'active'],
    [words.actions.drop, 'dropped'],
  ],
  open: [[words.actions.takeUp, 'active']],
} as const;

/** A deck with what can be done to it. */
export function DeckRow({ deck }: { readonly deck: RowDeck }) {
  const { name, title, state, items, due = 0, fresh = 0 } = deck;
  return (
    <li className={styles.deck}>
      <div className={styles.about}>
        <h3>
          <Anchor href={`/decks/${name}`}>{title}</Anchor>
        </h3>
        <Html as="p" className={styles.description} html={typesetLine(deck.description)} />
        <p className={styles.counts}>
          {state === 'active' && due > 0 && <b className={styles.due}>{words.counts.due(due)}</b>}
          {state === 'active' && <span>{words.counts.fresh(fresh)}</span>}
          {state === 'paused' && <span>{words.counts.waiting(due)}</span>}
          <span>{words.counts.all(items)}</span>
        </p>
      </div>
      <div className={styles.actions}>
        {state === 'active' && (
          <DeckLimit name={name} title={title} limit={deck.newPerDay ?? null} />
        )}
        {ACTIONS[state].map(([label, to]) => (
          <PostButton
            key={label}
            path="/api/decks/change"
            body={{ name, state: to }}
            look={state === 'active' ? 'quiet' : 'plain'}
            label={words.actionOn(label, title)}
          >
            {label}
          </PostButton>
        ))}
      </div>
    </li>
  );
}
