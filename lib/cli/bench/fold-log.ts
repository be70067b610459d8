import { fold } from '../../scheduling/fold';
import type { Entry } from '../../scheduling/log';
import type { Bench } from './bench';

/** A card's state from a log of twenty reviews. */
export const foldLog: Bench = {
  name: 'fold-log',
  async setUp() {
    const log: Entry[] = Array.from({ length: 20 }, (_, i) => ({
      kind: 'review',
      id: String(i),
      day: `2026-01-${String(i + 1).padStart(2, '0')}`,
      grade: i % 5 === 4 ? 2 : 4,
      algorithm: 'sm2',
    }));
    return { run: () => fold(log) };
  },
};
