import type { Route } from 'next';
import { aboutStatement } from '@/lib/study/about-statement';
import { EMPTY_SPEC, queryOfSpec } from '@/lib/study/quiz/spec';
import type { DeckItem } from '@/lib/study/viewed-deck';
import { Asked } from './asked';

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
  return (
    <Asked
      known={known}
      count={about.length}
      quiz={`/quiz/take?${quiz}`}
      items={about.slice(0, MOST).map(({ id }) => id)}
      drills={practised.slice(0, MOST).map(({ href, title }) => ({ href, title }))}
    />
  );
}
