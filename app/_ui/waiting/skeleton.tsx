import { classes } from '../classes';
import type { Shape } from './shape-of';
import styles from './waiting.module.css';

/** What each shape is made of below its title, piece by piece. */
const PIECES: Readonly<Record<Shape, { readonly piece: string; readonly count: number }>> = {
  deck: { piece: 'passage', count: 5 },
  charts: { piece: 'chart', count: 4 },
  list: { piece: 'row', count: 7 },
  cards: { piece: 'tile', count: 9 },
  form: { piece: 'sheet', count: 1 },
};

/** A page's shape without its content; nothing of it is said. */
export function Skeleton({ shape }: { readonly shape: Shape }) {
  const { piece, count } = PIECES[shape];
  return (
    <div aria-hidden="true" className={classes(styles.skeleton, styles[shape])}>
      <div className={styles.title} />
      <div className={styles.lead} />
      <div className={styles.pieces}>
        {Array.from({ length: count }, (_, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place
          <div key={place} className={styles[piece]} />
        ))}
      </div>
    </div>
  );
}
