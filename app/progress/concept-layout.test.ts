import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ConceptStanding } from '../../lib/study/progress/types';
import { conceptLayout, inTwoLines, NODE } from './concept-layout';

const concept = (id: string, prerequisites: readonly string[]): ConceptStanding => ({
  ...{ id, title: id, summary: '', prerequisites, items: 1, seen: 0 },
  ...{ mastery: 0, asked: 0, recalled: 0 },
});

/** Concepts of which each builds on some of those before it. */
const anyConcepts = fc
  .array(fc.array(fc.nat(), { maxLength: 3 }), { minLength: 1, maxLength: 25 })
  .map((builds) =>
    builds.map((on, place) =>
      concept(
        `c${place}`,
        [...new Set(on.map((one) => `c${one % Math.max(1, place)}`))].filter(
          (id) => id !== `c${place}`,
        ),
      ),
    ),
  );

test('every concept stands to the right of all that it builds on, and none upon another', () => {
  fc.assert(
    fc.property(anyConcepts, (concepts) => {
      const { placed } = conceptLayout(concepts);
      expect(placed).toHaveLength(concepts.length);
      const at = new Map(placed.map((one) => [one.concept.id, one]));
      for (const { concept: one, x } of placed) {
        for (const id of one.prerequisites) expect(at.get(id)!.x).toBeLessThan(x - NODE.width);
      }
      for (const [place, one] of placed.entries()) {
        for (const other of placed.slice(place + 1)) {
          const apart =
            Math.abs(one.x - other.x) >= NODE.width || Math.abs(one.y - other.y) >= NODE.height;
          expect(apart).toBe(true);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('a line that others lead along already is left out', () => {
  const { lines } = conceptLayout([
    concept('a', []),
    concept('b', ['a']),
    concept('c', ['a', 'b']),
  ]);
  expect(lines).toHaveLength(2);
});

test('a long title is broken where a word ends', () => {
  expect(inTwoLines('Matrix')).toEqual(['Matrix']);
  expect(inTwoLines('Derivative of an activation')).toEqual(['Derivative of an', 'activation']);
});
