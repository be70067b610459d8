import type { GradeBody } from './wire';

/** A grade given and not yet acknowledged. */
export interface Unsent {
  readonly body: Omit<GradeBody, 'agoMs'>;
  /** Milliseconds since the epoch by this browser's clock. */
  readonly givenAt: number;
}

const prefix = 'recurrent.unsent.';

/** One key an answer, so that two tabs cannot overwrite each other's. */
export function keep(store: Storage, unsent: Unsent): void {
  store.setItem(`${prefix}${unsent.body.id}`, JSON.stringify(unsent));
}

export function forget(store: Storage, id: string): void {
  store.removeItem(`${prefix}${id}`);
}

/** What waits to be sent, in the order in which it was given. */
export function waiting(store: Storage): Unsent[] {
  return Object.keys(store)
    .filter((key) => key.startsWith(prefix))
    .map((key) => JSON.parse(store.getItem(key) as string) as Unsent)
    .sort((a, b) => a.givenAt - b.givenAt);
}
