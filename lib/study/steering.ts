import type { Store } from '../db/client';
import { lastDrillMarks, latestAttempt } from '../db/repositories/attempts';
import { planOf } from '../drills/plan';
import type { Problem } from '../drills/problem';
import type { Level } from '../drills/template';
import { misconceptionsOf } from '../grading/misconceptions';
import type { AttemptRecord } from './attempt-record';
import { drawOf, problemOf, templateOf } from './drill-problem';
import type { StoredDrill } from './item-body';
import { DRAWS, type ShowingPlace, showingSeed } from './showing';

/** So many of the last answers to drills are looked at for misconceptions. */
export const LAST_ANSWERS = 300;

/** So many learners' misconceptions are kept in mind. */
const MOST_KNOWN = 500;

interface Known {
  /** The learner's latest answer when they were found out. */
  readonly latest: string;
  readonly kinds: ReadonlySet<string>;
}

const known = new Map<string, Known>();

/** The kinds of misreads that a learner's answers speak for and that are not gone yet. */
export async function heldKinds(db: Store, learnerId: string): Promise<ReadonlySet<string>> {
  const latest = await latestAttempt(db, learnerId);
  if (latest === null) return new Set();
  const before = known.get(learnerId);
  if (before?.latest === latest) return before.kinds;
  const records = (await lastDrillMarks(db, learnerId, LAST_ANSWERS)) as AttemptRecord[];
  const found = misconceptionsOf(records.flatMap(({ evidence }) => evidence ?? []));
  const kinds = new Set(found.filter(({ state }) => state !== 'gone').map(({ kind }) => kind));
  known.delete(learnerId);
  known.set(learnerId, { latest, kinds });
  if (known.size > MOST_KNOWN) known.delete(known.keys().next().value as string);
  return kinds;
}

/**
 * Which of a showing's draws to show: the first that tells the most of the learner's misconceptions
 * apart. Only where the drill can show one of them are draws tried out; the first one does otherwise.
 */
export async function steeredDraw(
  db: Store,
  learnerId: string,
  body: StoredDrill,
  place: Omit<ShowingPlace, 'draw'>,
): Promise<number> {
  const held = await heldKinds(db, learnerId);
  if (held.size === 0) return 0;
  const template = await templateOf(db, body);
  const level = template.levels.find((one) => one.level === body.level) as Level;
  const listed = new Set(planOf(template, level).misreads.flatMap(({ kind }) => kind.split('|')));
  const wanted = [...held].filter((kind) => listed.has(kind));
  let [best, most] = [0, 0];
  for (let draw = 0; draw < DRAWS && most < wanted.length; draw++) {
    const seed = showingSeed({ ...place, draw });
    const problem = await problemOf(db, await drawOf(db, body, seed));
    const told = wanted.filter((kind) => tellsApart(problem, kind)).length;
    if (told > most) [best, most] = [draw, told];
  }
  return best;
}

/** Whether a misread's answer is its own in this problem: wrong, and no other misread's. */
export function tellsApart({ draw }: Pick<Problem, 'draw'>, kind: string): boolean {
  return draw.groups.some(
    ([only, ...others]) => others.length === 0 && only?.misread.kind.split('|').includes(kind),
  );
}
