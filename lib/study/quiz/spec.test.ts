import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EMPTY_SPEC, MOST_QUESTIONS, QUIZ_KINDS, queryOfSpec, specOfQuery } from './spec';

const name = fc.stringMatching(/^[a-z]{1,20}(-[a-z]{1,20}){0,3}$/);

function queryOf(address: string) {
  const query: Record<string, string[]> = {};
  for (const [key, value] of new URLSearchParams(address)) {
    query[key] = [...(query[key] ?? []), value];
  }
  return query;
}

test('an address gives back the quiz that it was made of', () => {
  const spec = fc.record({
    decks: fc.uniqueArray(name, { maxLength: 5 }),
    concepts: fc.uniqueArray(name, { maxLength: 5 }),
    kinds: fc.uniqueArray(fc.constantFrom(...QUIZ_KINDS)),
    level: fc.option(fc.integer({ min: 1, max: 9 })),
    count: fc.integer({ min: 1, max: MOST_QUESTIONS }),
    minutes: fc.option(fc.integer({ min: 1, max: 240 })),
    forMe: fc.boolean(),
  });
  fc.assert(
    fc.property(spec, (one) => {
      expect(specOfQuery(queryOf(queryOfSpec(one)))).toEqual(one);
    }),
  );
});

test('what an address says wrongly is left at its default, and the rest is heeded', () => {
  expect(
    specOfQuery({ count: '1000000', minutes: 'x', level: '0', kind: 'exam', deck: 'one' }),
  ).toEqual({ ...EMPTY_SPEC, decks: ['one'] });
});
