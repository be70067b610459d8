import { expect, test } from 'vitest';
import { forget, keep, longestAgo, putOff, takeUp, type Unsent, waiting } from './outbox';

/** Storage as the browser has it: the entries are enumerable properties. */
function emptyStorage(): Storage {
  const methods = {
    setItem(this: Record<string, string>, key: string, value: string) {
      this[key] = value;
    },
    getItem(this: Record<string, string>, key: string) {
      return this[key] ?? null;
    },
    removeItem(this: Record<string, string>, key: string) {
      delete this[key];
    },
  };
  return Object.create(methods) as Storage;
}

const unsent = (id: string, givenAt: number): Unsent => ({
  body: { id, cardId: `card-${id}`, itemVersion: 1, seq: 0, grade: 4, shownMs: 900 },
  givenAt,
});

test('answers wait in the order in which they were given', () => {
  const store = emptyStorage();
  keep(store, unsent('b', 20));
  keep(store, unsent('a', 10));
  expect(waiting(store).map(({ body }) => body.id)).toEqual(['a', 'b']);
});

test('an acknowledged answer waits no longer and leaves the others', () => {
  const store = emptyStorage();
  keep(store, unsent('a', 10));
  keep(store, unsent('b', 20));
  forget(store, 'a');
  expect(waiting(store)).toEqual([unsent('b', 20)]);
});

test('an answer kept twice waits once, and what others store is no answer', () => {
  const store = emptyStorage();
  store.setItem('elsewhere', '{}');
  keep(store, unsent('a', 10));
  keep(store, unsent('a', 10));
  expect(waiting(store)).toHaveLength(1);
});

test('what another account gave waits apart, is taken up at the next visit, and is forgotten after a week', () => {
  const store = emptyStorage();
  keep(store, unsent('a', 10));
  keep(store, unsent('b', 20));
  putOff(store, unsent('a', 10));
  expect(waiting(store)).toEqual([unsent('b', 20)]);
  takeUp(store, 1000);
  expect(waiting(store)).toEqual([{ ...unsent('a', 10), wasPutOff: true }, unsent('b', 20)]);
  putOff(store, unsent('a', 10));
  takeUp(store, 10 + longestAgo);
  expect(waiting(store)).toEqual([unsent('b', 20)]);
  takeUp(store, 1000);
  expect(waiting(store)).toEqual([unsent('b', 20)]);
});
