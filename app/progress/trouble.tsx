import type { Route } from 'next';
import { Anchor } from '@/app/_ui/anchor';
import { Html } from '@/app/_ui/html';
import { typeset, typesetLine } from '@/app/_ui/typeset';
import { progressWords as words } from '@/app/_words/progress';
import { standingWords } from '@/lib/grading/misconceptions';
import type { Progress } from '@/lib/study/progress/types';
import styles from './progress.module.css';

const SHOWN = 4;

/** The mistakes that are made again and again; all of them have a page of their own. */
export function MixUps({ misconceptions }: Pick<Progress, 'misconceptions'>) {
  const held = misconceptions.filter(({ state }) => state !== 'gone');
  const gone = misconceptions.length - held.length;
  return (
    <div className={styles.list}>
      <h3>{words.mixUps.title}</h3>
      {held.length === 0 ? (
        <p>{gone > 0 ? words.mixUps.noneLately : words.mixUps.none}</p>
      ) : (
        <ul>
          {held.slice(0, SHOWN).map((one) => (
            <li key={one.kind}>
              <Html className="prose" html={typeset(one.message)} />
              <p>{words.mixUps.often(standingWords(one))}</p>
            </li>
          ))}
        </ul>
      )}
      <p>
        <Anchor href="/misconceptions">
          {gone > 0 ? words.mixUps.allWithGone(gone) : words.mixUps.all}
        </Anchor>
      </p>
    </div>
  );
}

/** The cards that were forgotten most often, each leading to its history. */
export function ForgottenCards({ cards }: { readonly cards: Progress['forgotten'] }) {
  return (
    <div className={styles.list}>
      <h3>{words.forgotten.title}</h3>
      {cards.length === 0 ? (
        <p>{words.forgotten.none}</p>
      ) : (
        <ol>
          {cards.map(({ itemId, asked, lapses }) => (
            <li key={itemId} className={styles.forgotten}>
              <a href={historyOf(itemId)}>
                <Html as="span" html={typesetLine(asked)} />
              </a>
              <span>{words.forgotten.times(lapses)}</span>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

/** The address of a card's history. */
export function historyOf(itemId: string): Route {
  return `/progress/cards/${itemId.split('/').map(encodeURIComponent).join('/')}` as Route;
}
