import type { Choice, Drill, Flashcard } from '../bank/item';

/** The kinds of items that can be studied. */
export const KINDS = ['flashcard', 'choice', 'drill'] as const;

/** A drill as it is stored: with the version of its template at that time. */
export type StoredDrill = Drill & { readonly templateVersion: number };

export type StudyBody = Flashcard | Choice | StoredDrill;

/** What an item says; it was checked when it was stored. */
export function bodyOf(stored: unknown): StudyBody {
  return stored as StudyBody;
}

/** Whether an item is of a kind that can be studied. */
export function isStudied({ kind }: { readonly kind: string }): boolean {
  return KINDS.some((known) => known === kind);
}
