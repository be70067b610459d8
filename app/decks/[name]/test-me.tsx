import type { Route } from 'next';
import { Anchor } from '@/app/_ui/anchor';
import { Html } from '@/app/_ui/html';
import { typesetLine } from '@/app/_ui/typeset';
import { aboutStatement } from '@/lib/study/about-statement';
import { EMPTY_SPEC, queryOfSpec } from '@/lib/study/quiz/spec';
import type { DeckItem } from '@/lib/study/viewed-deck';
import { itemAnchor } from './anchors';
import styles from './test-me.module.css';

/** A drill that can be practised on its own page. */
export interface DrillLink {
  readonly href: Route;
  readonly title: string;
  readonly concepts: readonly string[];
}

interface TestMeProps {
  readonly deck: string;
  /** The statement's concepts, or its section's where it has none. */
  readonly concepts: readonly string[];
  readonly items: readonly DeckItem[];
  readonly drills: readonly DrillLink[];
}

const MOST = 8;

/** What is asked about a statement, how well that is known, and a quiz of it. */
export function TestMe({ deck, concepts, items, drills }: TestMeProps) {
  const { items: about, known } = aboutStatement(items, concepts);
  const practised = drills.filter((drill) => drill.concepts.some((id) => concepts.includes(id)));
  if (known === null) return null;
  const count = Math.min(5, about.length);
  const quiz = queryOfSpec({ ...EMPTY_SPEC, decks: [deck], concepts: [...concepts], count });
  const percent = Math.round(known * 100);
  return (
    <details className={styles.about}>
      <summary>
        <meter className={styles.known} min={0} max={1} value={known} aria-label="Known">
          {percent} %
        </meter>
        <span>
          {percent} % known, {about.length} {about.length === 1 ? 'item' : 'items'}
        </span>
      </summary>
      <div className={styles.more}>
        <Anchor href={`/quiz/take?${quiz}`} className={styles.test}>
          Test me on this
        </Anchor>
        <ul>
          {about.slice(0, MOST).map(({ id, text }) => (
            <li key={id}>
              <Html as="a" href={`#${itemAnchor(id)}`} html={typesetLine(text)} />
            </li>
          ))}
          {practised.slice(0, MOST).map(({ href, title }) => (
            <li key={href}>
              <Anchor href={href}>Drill: {title}</Anchor>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
