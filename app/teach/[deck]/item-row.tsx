import { Anchor } from '@/app/_ui/anchor';
import { Button } from '@/app/_ui/button';
import { classes } from '@/app/_ui/classes';
import { Html } from '@/app/_ui/html';
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
  const name = `${kindName(kind)} ${slug}`;
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
              aria-label={`Move ${name} up`}
              disabled={number === 1}
              onClick={() => onPlace(number - 1)}
            >
              ↑
            </Button>
            <PlaceField name={name} number={number} of={of} onPlace={onPlace} />
            <Button
              look="quiet"
              aria-label={`Move ${name} down`}
              disabled={number === of}
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
          {!isStored && <span className={styles.draft}>not published</span>}
          {isStored && draft && <span className={styles.draft}>unpublished changes</span>}
          {withdrawn && <span>withdrawn</span>}
          <span>{concepts.join(', ')}</span>
        </p>
        <Anchor href={`/teach/${deck}/${slug}`} className={styles.title}>
          {titleHtml === '' ? 'Nothing written yet' : <Html as="span" html={titleHtml} />}
        </Anchor>
      </div>
      <div className={styles.acts}>
        <Button look="quiet" aria-label={`Duplicate ${name}`} onClick={() => onAct('duplicate')}>
          Duplicate
        </Button>
        {isStored ? (
          <Button
            look="quiet"
            aria-label={`${withdrawn ? 'Restore' : 'Withdraw'} ${name}`}
            onClick={() => onAct(withdrawn ? 'restore' : 'withdraw')}
          >
            {withdrawn ? 'Restore' : 'Withdraw'}
          </Button>
        ) : (
          <Button look="quiet" aria-label={`Discard ${name}`} onClick={() => onAct('discard')}>
            Discard
          </Button>
        )}
      </div>
    </li>
  );
}
