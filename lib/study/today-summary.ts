import type { Day } from '../scheduling/day';

/** What is left of today and what is done, counted in cards. */
export interface LeftToday {
  /** Due cards that today's limit leaves room for. */
  readonly due: number;
  /** Due cards beyond today's limit. */
  readonly waiting: number;
  /** New cards that today's limit leaves room for. */
  readonly fresh: number;
  /** Cards that were graded under 4 today and come back until they are graded 4 or more. */
  readonly again: number;
  /** Cards answered today that do not come back today. */
  readonly done: number;
  /** The first day after today on which a card is due. */
  readonly nextDueDay: Day | null;
}

/** What is to do today, and what Today says besides. */
export interface Today extends LeftToday {
  readonly day: Day;
  /** Of all due cards, those that have been due for two days or longer. */
  readonly late: number;
  /** Cards whose due day is tomorrow. */
  readonly tomorrow: number;
  /** Nobody has signed up for what was answered, or nothing was answered yet. */
  readonly guest: boolean;
  readonly decks: readonly DeckSummary[];
}

export interface DeckSummary {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly items: number;
  readonly due: number;
  /** Items never answered. */
  readonly fresh: number;
  readonly adopted: boolean;
  /** Studied; taken up, but waiting; or not taken up, or dropped again. */
  readonly state: 'active' | 'paused' | 'open';
  /** The deck's own limit of new cards a day. */
  readonly newPerDay: number | null;
}
