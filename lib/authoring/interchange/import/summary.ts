import type { Skipped } from '../../../bank/formats/interchange';
import type { Preview } from '../import-file';
import type { PlannedItem, Target } from './plan';

/** Items and lines that are shown of long lists. */
const [SAMPLE, MOST] = [8, 50];

/** What an import would do, as short as the review step shows it. */
export interface ImportSummary {
  readonly format: string;
  readonly target: Target;
  readonly items: number;
  /** The first items that would be made. */
  readonly sample: readonly PlannedItem[];
  /** Items that the deck has in other words. */
  readonly changed: number;
  readonly cards: number;
  readonly reviews: number;
  readonly media: number;
  readonly duplicates: Listed;
  readonly skipped: Listed;
}

/** A list that may be long, and the first of it. */
export interface Listed {
  readonly count: number;
  readonly first: readonly Skipped[];
}

export function summaryOf({ format, plan, cards, reviews }: Preview): ImportSummary {
  const { target, items, changed, media, duplicates, skipped } = plan;
  return {
    ...{ format, target, cards, reviews },
    ...{ items: items.length, changed: changed.length, media: media.length },
    sample: items.slice(0, SAMPLE),
    duplicates: listed(duplicates),
    skipped: listed(skipped),
  };
}

function listed(entries: readonly Skipped[]): Listed {
  return { count: entries.length, first: entries.slice(0, MOST) };
}
