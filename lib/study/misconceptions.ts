import type { Store } from '../db/client';
import { lastDrillMarks } from '../db/repositories/attempts';
import type { Diagnosis } from '../grading/diagnose';
import { type Misconception, misconceptionsOf } from '../grading/misconceptions';
import type { AttemptRecord } from './attempt-record';
import type { Draw } from './drill-problem';
import { LAST_ANSWERS } from './steering';

/** A misconception that a learner's answers speak for, with what is to be said of it. */
export interface HeldMisconception extends Misconception {
  /** What was mixed up, as it was said when it was made last; Markdown with TeX. */
  readonly message: string;
  /** Drills that could show it, the latest first. */
  readonly drills: readonly Pick<Draw, 'template' | 'level'>[];
}

const MOST_DRILLS = 3;
const ORDER = ['held', 'fading', 'gone'];

/** The misconceptions that a learner's answers in reviews speak for: those held first. */
export async function misconceptions(db: Store, learnerId: string): Promise<HeldMisconception[]> {
  const records = (await lastDrillMarks(db, learnerId, LAST_ANSWERS)) as AttemptRecord[];
  const found = misconceptionsOf(records.flatMap(({ evidence }) => evidence ?? []));
  const latest = records.reverse();
  return found
    .map((one) => ({
      ...one,
      message: messageOf(one.kind, latest),
      drills: drillsOf(one.kind, latest),
    }))
    .sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
}

function messageOf(kind: string, latest: readonly AttemptRecord[]): string {
  const messages = latest.flatMap(({ mark }) =>
    (mark?.diagnosis ?? []).flatMap((diagnosis) => ownMessage(kind, diagnosis)),
  );
  return messages[0] as string;
}

/** A diagnosis of several kinds says what each is, in their order. */
function ownMessage(kind: string, { kind: kinds, message }: Diagnosis): string[] {
  const place = kinds.split('|').indexOf(kind);
  if (place < 0) return [];
  const messages = message.split(' Or: ');
  return [messages.length === kinds.split('|').length ? (messages[place] as string) : message];
}

function drillsOf(kind: string, latest: readonly AttemptRecord[]): HeldMisconception['drills'] {
  const drills = new Map<string, Pick<Draw, 'template' | 'level'>>();
  for (const { evidence, draw } of latest) {
    const { template, level } = draw as Draw;
    if (evidence?.shows.includes(kind) && !drills.has(template)) {
      drills.set(template, { template, level });
    }
  }
  return [...drills.values()].slice(0, MOST_DRILLS);
}
