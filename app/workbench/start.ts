import type { Picked } from '@/lib/authoring/workbench/cell-text';

/** What stands on the workbench before anything is picked. */
export const START: Picked = {
  ...{ cell: 'rnn', steps: 3, hidden: 2, input: 2, z: 'new', reset: 'before', loss: true },
};
