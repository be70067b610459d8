import { Anchor } from '@/app/_ui/anchor';
import { Button } from '@/app/_ui/button';
import { classes } from '@/app/_ui/classes';
import { Html } from '@/app/_ui/html';
import { itemListWords as words } from '@/app/_words/teach-deck';
import { kindName, type ListedHtml } from '../view';
import styles from './item-row.module.css';
import { PlaceField } from './place-field';

export type ItemAct = 'duplicate' | 'withdraw' | 'restore' | 'discard';

interface ItemRowProps {
  readonly deck: string;
  readonly item: ListedHtml;
  /** Its place in the deck, from 1; beyond the last for one that is not published. */
  readonly number: number;
  /** Items that are published. */
  readonly of: number;
  readonly isDragged: boolean;
  readonly onPlace: (number: number) => void;
  readonly onAct: (act: ItemAct) => void;
  readonly onDrag: () => void;
  readonly onDrop: () => void;
}

/** An item in its deck's list: it can be dragged, and moved with buttons or by its number just as well. */
export function ItemRow(props: ItemRowProps) {
  const { deck, item, number, of, isDragged, onPlace, onAct, onDrag, onDrop } = props;
  const { slug, kind, titleHtml, version, withdrawn, draft, concepts } = item;
  const isStored = version > 0;
  const name = words.item(kindName(kind), slug);
  // Withdrawing and restoring are one button, which keeps the focus when it becomes the other.
  const acts = {
    copy: 'duplicate',
    away: !isStored ? 'discard' : withdrawn ? 'restore' : 'withdraw',
  } as const;

  return (
    <li
      className={classes(styles.row, withdrawn && styles.withdrawn, isDragged && styles.dragged)}
      data-item={slug}
      draggable={isStored}
      onDragStart={onDrag}
      onDragOver={(event) => event.preventDefault()}
      onDrop={onDrop}
    >
      <div className={styles.move}>
        {isStored && (
          <>
            <Button
              look="quiet"
              aria-label={words.up(name)}
              off={number === 1}
              onClick={() => onPlace(number - 1)}
            >
              ↑
            </Button>
            <PlaceField name={name} number={number} of={of} onPlace={onPlace} />
            <Button
              look="quiet"
              aria-label={words.down(name)}
              off={number === of}
              onClick={() => onPlace(number + 1)}
            >
              ↓
            </Button>
          </>
        )}
      </div>
      <div className={styles.what}>
        <p className={styles.state}>
          <span>{kindName(kind)}</span>
          {!isStored && <span className={styles.draft}>{words.notPublished}</span>}
          {isStored && draft && <span className={styles.draft}>{words.changed}</span>}
          {withdrawn && <span>{words.withdrawn}</span>}
          <span>{concepts.join(', ')}</span>
        </p>
        <Anchor href={`/teach/${deck}/${slug}`} className={styles.title}>
          {titleHtml === '' ? words.nothing : <Html as="span" html={titleHtml} />}
        </Anchor>
      </div>
      <div className={styles.acts}>
        {Object.entries(acts).map(([key, act]) => (
          <Button
            key={key}
            look="quiet"
            aria-label={words.act(words.acts[act], name)}
            onClick={() => onAct(act)}
          >
            {words.acts[act]}
          </Button>
        ))}
      </div>
    </li>
  );
}
