import { lazySlot } from './lazy-slot';

/** A drill, whose entry fields and number reader are a script of their own. */
export const { Slot: DrillSlot, load: loadDrill } = lazySlot(
  async () => (await import('./drill')).Drill,
);
