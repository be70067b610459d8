import { addDays, type Day, daysBetween } from './day';

/** A card that is to be given another day. */
export interface Movable {
  readonly cardId: string;
  readonly due: Day;
  /** Days. */
  readonly interval: number;
}

/** What a day has before a plan and takes from it, in cards. */
export interface DayLoad {
  readonly day: Day;
  readonly before: number;
  readonly added: number;
}

export interface Spread {
  readonly days: readonly DayLoad[];
  /** The day of every card, the most overdue first. */
  readonly places: readonly { readonly cardId: string; readonly due: Day }[];
}

/** How many of its intervals a card is overdue on a day: 3 days weigh more on 5 than on 50. */
export function overdueShare({ due, interval }: Movable, day: Day): number {
  return daysBetween(due, day) / Math.max(1, interval);
}

/**
 * Spreads cards over days so that the days come out as even as can be, what is due on them already
 * counted; the most overdue for its interval comes first.
 *
 * @param loads cards that each day has already, the first day's first; a day for each is planned
 * @param from the first day
 */
export function spread(cards: readonly Movable[], loads: readonly number[], from: Day): Spread {
  const added = evenShares(cards.length, loads);
  const days = loads.map((before, at) => ({
    ...{ day: addDays(from, at), before, added: added[at]! },
  }));
  const share = new Map(cards.map((card) => [card, overdueShare(card, from)]));
  const ordered = [...cards].sort(
    (a, b) => share.get(b)! - share.get(a)! || (a.cardId < b.cardId ? -1 : 1),
  );
  const dayOfPlace = days.flatMap(({ day, added: count }) => Array<Day>(count).fill(day));
  return {
    days,
    places: ordered.map(({ cardId }, at) => ({ cardId, due: dayOfPlace[at]! })),
  };
}

/** How many of `count` cards each day takes so that the fullest day is as empty as can be; the rest to the earliest. */
export function evenShares(count: number, loads: readonly number[]): number[] {
  const taken = (level: number) => loads.reduce((sum, load) => sum + Math.max(0, level - load), 0);
  let [level, above] = [0, Math.max(...loads) + count + 1];
  // The highest level up to which all days can be filled, by halving.
  while (above - level > 1) {
    const middle = Math.floor((level + above) / 2);
    if (taken(middle) <= count) level = middle;
    else above = middle;
  }
  let rest = count - taken(level);
  return loads.map((load) => {
    const share = Math.max(0, level - load);
    const more = load <= level && rest > 0 ? 1 : 0;
    rest -= more;
    return share + more;
  });
}
