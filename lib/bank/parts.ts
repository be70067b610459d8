import type { Cloze, Flashcard, Item } from './item';

/** A question and its answer, as Markdown. */
export interface Face {
  readonly front: string;
  readonly back: string;
}

/** How many cards an item makes: one for each face of a flashcard and for each number of a cloze text. */
export function partsOf(item: Item): number {
  switch (item.kind) {
    case 'flashcard':
      return 1 + (item.more?.length ?? 0);
    case 'cloze':
      return clozeNumbers(item.text).length;
    default:
      return 1;
  }
}

/** The face of a flashcard that a part of it shows, from 1. */
export function faceOf({ front, back, more }: Flashcard, part: number): Face {
  return part === 1 ? { front, back } : more![part - 2]!;
}

/** The number in the text whose gaps a part of a cloze item hides, part 1 hiding the lowest. */
export function clozeNumberOf({ text }: Cloze, part: number): number {
  return clozeNumbers(text)[part - 1]!;
}

/** The numbers of a cloze text's gaps, each once, in increasing order. */
export function clozeNumbers(text: string): number[] {
  const numbers = [...text.matchAll(/\{\{c(\d+)::/g)].map(([, number]) => Number(number));
  return [...new Set(numbers)].sort((a, b) => a - b);
}
