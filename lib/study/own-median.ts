import type { Store } from '../db/client';
import { reviewTimes } from '../db/repositories/review-times';
import { itemsOfTemplate } from '../db/repositories/templates';
import { cardIdOf } from './card-id';
import { medianOf } from './propose';

/** So many of the last answers are looked at. */
const LAST = 50;

/** What is compared: answers to the same question, with as much of the solution given. */
export interface Comparable {
  readonly template: string;
  readonly level: number;
  /** How many steps of the solution were given. */
  readonly fade: number;
}

/** The median of a learner's times for a template, level and fade, in milliseconds, or null. */
export async function medianOfDrill(
  db: Store,
  learnerId: string,
  { template, level, fade }: Comparable,
): Promise<number | null> {
  const cards = (await itemsOfTemplate(db, template)).map((itemId) => cardIdOf(learnerId, itemId));
  const times = await reviewTimes(db, cards, LAST);
  const alike = times.filter(({ draw }) => {
    const other = draw as Comparable;
    return other.template === template && other.level === level && other.fade === fade;
  });
  return medianOf(alike.map(({ shownMs }) => shownMs));
}

/** The median of a learner's times for one card, in milliseconds, or null. */
export async function medianOfCard(db: Store, cardId: string): Promise<number | null> {
  return medianOf((await reviewTimes(db, [cardId], LAST)).map(({ shownMs }) => shownMs));
}
