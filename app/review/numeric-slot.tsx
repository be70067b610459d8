import { lazySlot } from './lazy-slot';

/** A question for a number, whose number reader is a script of its own. */
export const { Slot: NumericSlot, load: loadNumeric } = lazySlot(
  async () => (await import('./numeric')).Numeric,
);
