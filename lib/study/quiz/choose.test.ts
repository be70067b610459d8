import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../../drills/random';
import { type Candidate, chooseAny, chooseForLearner, type Known } from './choose';
import { prerequisitesOf } from './prerequisites';
import type { Standing } from './weakness';

/** "a" needs nothing, "b" needs "a", "c" needs "b", and so on. */
const CONCEPTS = ['a', 'b', 'c', 'd', 'e', 'f'];
const prerequisites = new Map(CONCEPTS.map((id, at) => [id, at === 0 ? [] : [CONCEPTS[at - 1]!]]));

const bank: Candidate[] = CONCEPTS.flatMap((concept) =>
  Array.from({ length: 10 }, (_, at) => {
    const itemId = `${concept}-${at}`;
    return { itemId, whole: itemId, concepts: [concept] };
  }),
);

const knownOf = (standings: Record<string, Standing>): Known => ({
  standings: new Map(Object.entries(standings)),
  prerequisites,
});

const standing = fc
  .record({
    answers: fc.integer({ min: 0, max: 30 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ answers, share }) => ({ answers, wrong: Math.round(answers * share) }));

const anyKnown = fc.dictionary(fc.constantFrom(...CONCEPTS), standing).map(knownOf);

test('whatever is known, as many different items are chosen as are asked for and there are', () => {
  fc.assert(
    fc.property(anyKnown, fc.integer({ min: 1, max: 80 }), fc.integer(), (known, count, seed) => {
      for (const choose of [
        () => chooseForLearner(bank, count, known, createRandom(seed)),
        () => chooseAny(bank, count, createRandom(seed)),
      ]) {
        const ids = choose().map(({ item }) => item.itemId);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.length).toBe(Math.min(count, bank.length));
      }
    }),
  );
});

test('a learner failing one concept gets at least half from it and what it needs', () => {
  const failed = fc.constantFrom(...CONCEPTS);
  const count = fc.integer({ min: 1, max: 18 });
  fc.assert(
    fc.property(failed, count, fc.integer(), (concept, most, seed) => {
      const fine = Object.fromEntries(CONCEPTS.map((id) => [id, { answers: 9, wrong: 1 }]));
      const known = knownOf({ ...fine, [concept]: { answers: 8, wrong: 7 } });
      const chosen = chooseForLearner(bank, most, known, createRandom(seed));
      const about = new Set([concept, ...prerequisitesOf(concept, known)]);
      const hits = chosen.filter(({ item }) => item.concepts.some((id) => about.has(id)));
      expect(hits.length * 2).toBeGreaterThanOrEqual(most);
      expect(chosen.some(({ item }) => item.concepts.includes(concept))).toBe(true);
    }),
  );
});

describe('the reason of each item', () => {
  const known = knownOf({ c: { answers: 6, wrong: 5 }, b: { answers: 6, wrong: 1 } });
  const chosen = chooseForLearner(bank, 12, known, createRandom(1));

  test('says how often its concept went wrong', () => {
    expect(chosen.map(({ reason }) => reason)).toContainEqual({
      ...{ kind: 'weak', concept: 'c', wrong: 5, of: 6 },
    });
  });

  test('says for what it is needed', () => {
    const needed = chosen.filter(({ reason }) => reason.kind === 'needed');
    expect(needed.length).toBeGreaterThan(0);
    for (const { item, reason } of needed) {
      expect(reason).toMatchObject({ concept: item.concepts[0], for: 'c' });
    }
  });
});

test('what is needed is asked before what needs it, as far as neighbours can differ', () => {
  const known = knownOf({ b: { answers: 9, wrong: 9 } });
  const chosen = chooseForLearner(bank, 12, known, createRandom(3));
  const places = (concept: string) =>
    chosen.flatMap(({ item }, at) => (item.concepts.includes(concept) ? [at] : []));
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  expect(places('a').length).toBeGreaterThan(0);
  expect(mean(places('a'))).toBeLessThan(mean(places('b')));
});

test('of siblings one is asked', () => {
  const siblings = [1, 2, 3].map((part) => ({
    ...{ itemId: `x~${part}`, whole: 'x', concepts: ['a'] },
  }));
  expect(chooseAny(siblings, 3, createRandom(1))).toHaveLength(1);
  expect(chooseForLearner(siblings, 3, knownOf({}), createRandom(1))).toHaveLength(1);
});
