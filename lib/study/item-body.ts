import { clozeFace } from '../bank/cloze';
import type { Choice, Cloze, Drill, Flashcard, Numeric } from '../bank/item';
import { clozeNumberOf, faceOf } from '../bank/parts';
import { partOf } from '../db/part-id';

/** The kinds of items that can be studied. */
export const KINDS = ['flashcard', 'cloze', 'choice', 'numeric', 'drill'] as const;

/** A drill as it is stored: with the version of its template at that time. */
export type StoredDrill = Drill & { readonly templateVersion: number };

/** One card that its learner grades: a face of a flashcard, or a cloze text with one number hidden. */
export interface Turned {
  readonly kind: 'flashcard';
  /** Markdown with TeX. */
  readonly front: string;
  readonly back: string;
  readonly source?: string;
  /** What may be typed before it is turned: for each field the answers that are right, as plain text. */
  readonly fields: readonly (readonly string[])[];
  /** Whether its author wants the answer typed. */
  readonly typed: boolean;
}

export type StudyBody = Turned | Choice | Numeric | StoredDrill;

/** What an item's card says: of an item with several cards, the part whose row it is. */
export function bodyOf(stored: unknown, itemId: string): StudyBody {
  // It was checked when it was stored.
  const body = stored as Flashcard | Cloze | Choice | Numeric | StoredDrill;
  switch (body.kind) {
    case 'flashcard':
      return turnedCard(body, partOf(itemId));
    case 'cloze':
      return turnedCloze(body, partOf(itemId));
    default:
      return body;
  }
}

function turnedCard(card: Flashcard, part: number): Turned {
  const { front, back } = faceOf(card, part);
  const answers = part === 1 ? card.answers : undefined;
  const fields = answers ? [answers] : [];
  return {
    ...{ kind: 'flashcard', front, back, fields, typed: fields.length > 0 },
    ...(card.source && { source: card.source }),
  };
}

function turnedCloze(cloze: Cloze, part: number): Turned {
  const { front, back, answers } = clozeFace(cloze.text, clozeNumberOf(cloze, part));
  // A formula is not compared letter by letter.
  const canBeTyped = answers.every((answer) => !/[$\\]/.test(answer));
  return {
    ...{ kind: 'flashcard', front, typed: false },
    back: cloze.extra ? `${back}\n\n${cloze.extra}` : back,
    fields: canBeTyped ? answers.map((answer) => [answer]) : [],
    ...(cloze.source && { source: cloze.source }),
  };
}

/** Whether an item is of a kind that can be studied. */
export function isStudied({ kind }: { readonly kind: string }): boolean {
  return KINDS.some((known) => known === kind);
}
