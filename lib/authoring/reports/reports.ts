import type { Database, Store } from '../../db/client';
import { wholeId } from '../../db/part-id';
import { findAttempt } from '../../db/repositories/attempts';
import { closeReport, reportsOfDeck } from '../../db/repositories/reports';
import type { ReportRow } from '../../db/rows';
import { err, ok, type Result } from '../../result';
import { type Author, openDeck } from '../access/open-deck';
import { invalid, type Refusal } from '../refusal';

/** What a learner said is wrong, as an author reads it; who it was is not told. */
export interface DeckReport {
  readonly id: string;
  readonly slug: string;
  readonly itemVersion: number;
  /** A problem with the item, or a mark that is disputed. */
  readonly kind: 'problem' | 'mark';
  readonly text: string;
  readonly at: Date;
  /** A drill's numbers: "level 1, seed 4711"; null for all else. */
  readonly numbers: string | null;
  /** What was answered where a mark is disputed, as it came. */
  readonly answer: unknown;
  readonly resolution: string | null;
}

/** So many are shown at once, the open ones first. */
const MOST = 100;

/** Signs that a resolution may have. */
const LONGEST = 500;

/** What learners say is wrong with a deck. */
export async function reportsFor(
  db: Store,
  author: Author,
  name: string,
): Promise<Result<readonly DeckReport[], Refusal>> {
  const deck = await openDeck(db, author, name, 'edit');
  if (!deck.ok) return deck;
  const found = await reportsOfDeck(db, deck.value.id, MOST);
  const reports: DeckReport[] = [];
  for (const report of found) reports.push(await told(db, report, deck.value.id));
  return ok(reports);
}

async function told(db: Store, report: ReportRow, deckId: string): Promise<DeckReport> {
  const { id, itemId, itemVersion, kind, text, at, attemptId, draw, resolution } = report;
  const attempt = attemptId === null ? null : await findAttempt(db, attemptId);
  return {
    ...{ id, itemVersion, text, at, resolution, kind: kind as DeckReport['kind'] },
    slug: wholeId(itemId).slice(deckId.length + 1),
    numbers: numbersOf(draw),
    answer: attempt?.answer ?? null,
  };
}

function numbersOf(draw: unknown): string | null {
  const { level, seed } = (draw ?? {}) as { readonly level?: number; readonly seed?: number };
  return seed === undefined ? null : `level ${level}, seed ${seed}`;
}

export interface Resolving {
  /** The deck's short name. */
  readonly deck: string;
  readonly report: string;
  /** What became of it, as the learner is told. */
  readonly resolution: string;
  readonly now: Date;
}

/** Closes a report with a word to the learner. */
export function resolveReport(
  db: Database,
  author: Author,
  { deck: name, report: id, resolution, now }: Resolving,
): Promise<Result<null, Refusal>> {
  return db.$transaction(async (tx) => {
    const deck = await openDeck(tx, author, name, 'edit');
    if (!deck.ok) return deck;
    const said = resolution.trim();
    if (said === '' || said.length > LONGEST) {
      const message = `Say in 1 to ${LONGEST} signs what became of it: the learner reads it.`;
      return err(invalid('resolution', message));
    }
    const deckId = deck.value.id;
    const closed = await closeReport(tx, { id, deckId, resolution: said, at: now });
    return closed ? ok(null) : err({ kind: 'unknown' });
  });
}
