import type { Flashcard } from '../../bank/item';

/** A concept of a made deck, with those that it builds on. */
export interface MadeConcept {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly prerequisites: readonly string[];
}

const SORTS: readonly {
  readonly name: string;
  readonly asked: (a: number, b: number) => string;
  readonly value: (a: number, b: number) => number;
}[] = [
  { name: 'Sums', asked: (a, b) => `${a} + ${b}`, value: (a, b) => a + b },
  { name: 'Differences', asked: (a, b) => `${a} - ${b}`, value: (a, b) => a - b },
  { name: 'Products', asked: (a, b) => `${a} \\cdot ${b}`, value: (a, b) => a * b },
  { name: 'Squares', asked: (a) => `${a}^2`, value: (a) => a * a },
  { name: 'Halves', asked: (a) => `\\frac{${a}}{2}`, value: (a) => a / 2 },
  { name: 'Remainders', asked: (a, b) => `${a} \\bmod ${b}`, value: (a, b) => a % b },
];

const STEPS = 8;

/** The concepts of a made deck of arithmetic: each sort in steps, a step building on the one before it. */
export function madeConcepts(deck: string): MadeConcept[] {
  return SORTS.flatMap(({ name }, sort) =>
    Array.from({ length: STEPS }, (_, step) => ({
      id: conceptId(deck, sort, step),
      title: `${name} ${step + 1}`,
      summary: `${name} of numbers, step ${step + 1}.`,
      prerequisites: [
        ...(step > 0 ? [conceptId(deck, sort, step - 1)] : []),
        ...(step > 0 && sort > 0 && step % 2 === 0 ? [conceptId(deck, sort - 1, step)] : []),
      ],
    })),
  );
}

function conceptId(deck: string, sort: number, step: number): string {
  return `${deck}-${sort}-${step}`;
}

/** The item at a place of a made deck. */
export function madeItem(deck: string, place: number): Flashcard {
  const sort = place % SORTS.length;
  const { asked, value } = SORTS[sort]!;
  const step = Math.floor(place / SORTS.length) % STEPS;
  const a = 1 + ((place * 7919) % 9973);
  const b = 1 + ((place * 104729) % 997);
  return {
    ...{ id: `card-${place}`, kind: 'flashcard', concepts: [conceptId(deck, sort, step)] },
    ...{ front: `What is $${asked(a, b)}$?`, back: `$${value(a, b)}$` },
  };
}
