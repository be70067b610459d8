import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slug } from '../../bank/fields';
import { freeSlug, slugOf } from './short-name';

test.each([
  ['Gates & States', 'gates-states'],
  ['  Übung: Größe  ', 'ubung-grosse'],
  ['Éléments de $h_t$', 'elements-de-h-t'],
  ['漢字', 'deck'],
  ['', 'deck'],
  ['x'.repeat(80), 'x'.repeat(48)],
])('the title “%s” has the short name %s', (title, expected) => {
  expect(slugOf(title)).toBe(expected);
});

test('every title has a short name that files and addresses can carry', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => {
      expect(slug.safeParse(slugOf(title)).success).toBe(true);
      expect(slugOf(title).length).toBeLessThanOrEqual(48);
    }),
  );
});

test('a name that is taken gets the first free number', () => {
  expect(freeSlug('deck', new Set())).toBe('deck');
  expect(freeSlug('deck', new Set(['deck', 'deck-2', 'deck-4']))).toBe('deck-3');
});
