import type { GradeBody } from './wire';

/** A grade given and not yet acknowledged. */
export interface Unsent {
  readonly body: Omit<GradeBody, 'agoMs'>;
  /** Milliseconds since the epoch by this browser's clock. */
  readonly givenAt: number;
  /** It was refused as somebody else's, and said so. */
  readonly wasPutOff?: true;
}

const prefix = 'recurrent.unsent.';
const putOffPrefix = 'recurrent.put-off.';

/** After so long a grade is not believed any more. */
export const longestAgo = 7 * 24 * 3_600_000;

/** One key an answer, so that two tabs cannot overwrite each other's. */
export function keep(store: Storage, unsent: Unsent): void {
  store.setItem(`${prefix}${unsent.body.id}`, JSON.stringify(unsent));
}

export function forget(store: Storage, id: string): void {
  store.removeItem(`${prefix}${id}`);
}

/** What waits to be sent, in the order in which it was given. */
export function waiting(store: Storage): Unsent[] {
  return under(prefix, store).sort((a, b) => a.givenAt - b.givenAt);
}

/** Keeps what was given by another account on this browser until that one is signed in again. */
export function putOff(store: Storage, unsent: Unsent): void {
  forget(store, unsent.body.id);
  const kept: Unsent = { ...unsent, wasPutOff: true };
  store.setItem(`${putOffPrefix}${unsent.body.id}`, JSON.stringify(kept));
}

/** Has what was put off wait to be sent again, and forgets what is too old to be. */
export function takeUp(store: Storage, now: number): void {
  for (const unsent of under(putOffPrefix, store)) {
    store.removeItem(`${putOffPrefix}${unsent.body.id}`);
    if (now - unsent.givenAt < longestAgo) keep(store, unsent);
  }
}

function under(start: string, store: Storage): Unsent[] {
  return Object.keys(store)
    .filter((key) => key.startsWith(start))
    .map((key) => JSON.parse(store.getItem(key) as string) as Unsent);
}
