import type { InterchangeReview, InterchangeSchedule } from '../interchange';
import type { AnkiCard, AnkiCollection, AnkiReview } from './collection';

const SECONDS_A_DAY = 86_400;
/** SM-2's own start and floor, in hundredths. */
const [EASE_START, EASE_FLOOR, EASE_CEILING] = [250, 130, 1000];
const LONGEST_INTERVAL = 36_500;

/** Seconds: above it a number is an instant, and below it a day counted from the collection's start. */
const FIRST_INSTANT = 1_000_000_000;

type Calendar = Pick<AnkiCollection, 'createdAt' | 'minutesWest'>;

/**
 * Where a card of Anki stands, in SM-2's words; null for a card that was never answered. Its ease in
 * thousandths is our E-Factor in hundredths. Anki counts no repetitions, and SM-2 asks them only for its
 * first two intervals (1 and 6 days): an interval of under six days counts as the first, a longer one as
 * the second at least.
 *
 * @param reviews the card's own, first one first
 */
export function scheduleOf(
  card: AnkiCard,
  reviews: readonly AnkiReview[],
  calendar: Calendar,
): InterchangeSchedule | null {
  if (card.type <= 0) return null;
  const isLearning = card.type !== 2;
  const interval = clamp(card.interval, 1, LONGEST_INTERVAL);
  const remembered = rememberedSince(reviews);
  return {
    easeFactor:
      card.factor > 0 ? clamp(Math.round(card.factor / 10), EASE_FLOOR, EASE_CEILING) : EASE_START,
    interval,
    repetitions: isLearning ? 0 : interval < 6 ? 1 : Math.max(2, remembered),
    lapses: clamp(card.lapses, 0, 1_000_000),
    due: dayOf(card.originalDue > 0 ? card.originalDue : card.due, calendar),
  };
}

/** Anki's buttons are again, hard, good and easy. */
export function reviewOf({ at, ease, ms, interval }: AnkiReview): InterchangeReview | null {
  const grade = ([1, 3, 4, 5] as const)[ease - 1];
  if (grade === undefined || !(at > 0 && at < 253_402_300_800_000)) return null;
  return { at, grade, shownMs: ms > 0 ? ms : null, interval: clamp(interval, 0, LONGEST_INTERVAL) };
}

/** How many answers were right since the last wrong one. */
function rememberedSince(reviews: readonly AnkiReview[]): number {
  const answers = reviews.filter(({ ease }) => ease > 0);
  const lastWrong = answers.findLastIndex(({ ease }) => ease === 1);
  return answers.length - 1 - lastWrong;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(Math.trunc(value) || 0, least), most);
}

/** "YYYY-MM-DD" of a due day or, for a card being learnt, of the instant at which it is due. */
function dayOf(due: number, calendar: Calendar): string {
  const first = firstDay(calendar);
  const instant =
    due >= FIRST_INSTANT ? due - (calendar.minutesWest ?? 0) * 60 : first + due * SECONDS_A_DAY;
  return new Date(clamp(instant, 0, 253_402_300_799) * 1000).toISOString().slice(0, 10);
}

/**
 * The midnight (as if it were UTC) of the day on which a collection began. Where its zone is not told,
 * the start was four in the morning there, as Anki sets it, and so the midnight nearest to four hours
 * before it.
 */
function firstDay({ createdAt, minutesWest }: Calendar): number {
  const instant =
    minutesWest === null ? createdAt - 4 * 3600 + SECONDS_A_DAY / 2 : createdAt - minutesWest * 60;
  return Math.floor(instant / SECONDS_A_DAY) * SECONDS_A_DAY;
}
