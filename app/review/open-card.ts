import type { Phase } from './session';
import type { ItemView } from './view';

/** A card answered and not yet graded: a reload must not lose what was said. */
export interface OpenCard {
  readonly item: ItemView;
  readonly phase: Phase;
}

const key = 'recurrent.open';

export function keepOpen(store: Storage, open: OpenCard): void {
  store.setItem(key, JSON.stringify(open));
}

export function closeOpen(store: Storage): void {
  store.removeItem(key);
}

export function openCard(store: Storage): OpenCard | null {
  const text = store.getItem(key);
  return text === null ? null : (JSON.parse(text) as OpenCard);
}
