import { CATCH_UP_DAYS } from '@/lib/study/catch-up/catch-up';

const [fewest, most] = CATCH_UP_DAYS;

/** Cards a day that most people manage. */
const COMFORTABLE = 60;

/** So many days that about sixty cards come to each, unless the address names another number. */
export function daysOf(asked: string | undefined, due: number): number {
  const days = Number(asked);
  if (Number.isInteger(days) && days >= fewest && days <= most) return days;
  return Math.min(most, Math.max(fewest, Math.ceil(due / COMFORTABLE)));
}

/** The numbers of days to choose from, with the one that is shown. */
export function choices(shown: number): number[] {
  return [...new Set([2, 3, 5, 7, 10, 14, 21, 30, shown])].sort((a, b) => a - b);
}
