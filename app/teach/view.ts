import { teachWords } from '@/app/_words/teach';
import type { ListedItem } from '@/lib/authoring/decks/deck-for-author';

/** A piece of an item as its learners see it, typeset. */
export interface PreviewPart {
  /** "Front", "Card 2". */
  readonly heading: string;
  readonly html: string;
  /** How it was marked, of an option. */
  readonly mark?: 'right' | 'wrong';
  /** The reason that is shown with it after the answer. */
  readonly whyHtml?: string;
}

/** The name of an item's kind, as lists show it. */
export function kindName(kind: string): string {
  return (teachWords.kinds as Readonly<Record<string, string>>)[kind] ?? kind;
}

/** An item in its deck's list, its title typeset. */
export type ListedHtml = ListedItem & { readonly titleHtml: string };
