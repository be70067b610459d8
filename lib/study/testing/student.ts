import { randomUUID } from 'node:crypto';
import type { Database } from '../../db/client';
import { answer } from '../answer';
import type { AnswerInput } from '../answer-input';
import { grade } from '../grade';
import type { Graded } from '../grade-request';
import { nextItems } from '../next-items';
import type { Shown } from '../shown-item';
import { today } from '../today';
import type { Marked } from '../told-answer';
import { undo } from '../undo';

export const ZONE = 'Europe/Berlin';

/** The instant at noon of a day in March 2026, so many days after the first. */
export function noonOf(day: number): Date {
  return new Date(Date.parse('2026-03-01T12:00:00Z') + day * 86_400_000);
}

/** A learner who can be told what to do; what is refused throws. */
export function student(db: Database, learnerId: string) {
  const named = ({ cardId, itemVersion, seq, showing, draw }: Shown) => ({
    ...{ learnerId, cardId, itemVersion, seq, showing, draw, zone: ZONE, shownMs: 5_000 },
  });
  return {
    learnerId,
    next: (now: Date, count = 1, exclude: string[] = []) =>
      nextItems(db, learnerId, now, { count, exclude, zone: ZONE }),
    today: (now: Date) => today(db, learnerId, now, ZONE),
    tryGrade(shown: Shown, given: number, now: Date, id: string = randomUUID()) {
      return grade(db, { ...named(shown), id, grade: given, at: now, now });
    },
    tryAnswer(shown: Shown, given: AnswerInput, now: Date, id: string = randomUUID()) {
      return answer(db, { ...named(shown), id, answer: given, now });
    },
    async grade(shown: Shown, given: number, now: Date, id?: string): Promise<Graded> {
      return taken(await this.tryGrade(shown, given, now, id));
    },
    async answer(shown: Shown, given: AnswerInput, now: Date, id?: string): Promise<Marked> {
      return taken(await this.tryAnswer(shown, given, now, id));
    },
    async undo(now: Date, reviewId?: string) {
      const request = { id: randomUUID(), learnerId, now };
      return taken(await undo(db, reviewId ? { ...request, reviewId } : request));
    },
    /** The item of this id as it stands in the queue. */
    async see(itemId: string, now: Date): Promise<Shown> {
      const items = await nextItems(db, learnerId, now, { count: 50, exclude: [], zone: ZONE });
      const found = items.find((item) => item.itemId === itemId);
      if (!found) throw new Error(`${itemId} is not in the queue.`);
      return found;
    },
  };
}

function taken<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
