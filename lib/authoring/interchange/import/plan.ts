import type { Concept, NoteSection } from '../../../bank/deck';
import type {
  Interchange,
  InterchangeCard,
  InterchangeMedia,
  InterchangeTemplate,
  Skipped,
} from '../../../bank/formats/interchange';
import type { Item } from '../../../bank/item';

/** Where an import goes. */
export type Target =
  | {
      readonly kind: 'new';
      readonly name: string;
      readonly title: string;
      readonly description: string;
    }
  | { readonly kind: 'known'; readonly id: string; readonly name: string; readonly title: string };

/** An item that will be made. */
export interface PlannedItem {
  /** Its id in the deck: the file's, or another where the deck has that for something else. */
  readonly slug: string;
  /** As the file has it, with the file's own concepts. */
  readonly item: Item;
}

/** What an import would do, all of it or nothing. */
export interface ImportPlan {
  readonly target: Target;
  readonly items: readonly PlannedItem[];
  /** Items that the deck has in other words, and which get a further version. */
  readonly changed: readonly PlannedItem[];
  /** The ids in the deck of all items of the file, also of those that the deck has already. */
  readonly slugs: ReadonlyMap<string, string>;
  /** Titles or ids of what the deck has already. */
  readonly duplicates: readonly Skipped[];
  readonly notes: readonly NoteSection[];
  readonly concepts: readonly Concept[];
  readonly templates: readonly InterchangeTemplate[];
  readonly cards: readonly InterchangeCard[];
  readonly media: readonly InterchangeMedia[];
  /** What of the file is left out. */
  readonly skipped: readonly Skipped[];
}

/** Reviews that a plan brings. */
export function reviewsIn({ cards }: Pick<Interchange, 'cards'>): number {
  return cards.reduce((sum, { reviews }) => sum + reviews.length, 0);
}
