import { examine } from '../../../authoring/formula/examine';
import { STARTER } from '../../../authoring/formula/starter';
import { type Cell, cellText } from '../../../authoring/workbench/cell-text';
import { runBench } from '../../../authoring/workbench/run-bench';
import type { Bench } from '../bench';

/** What a key costs in the formula editor and on the workbench, typesetting aside. */
export const typingBenches: readonly Bench[] = [
  {
    name: 'formula/examine-a-changed-text',
    async setUp() {
      let seed = 0;
      // A remark of its own makes each text one that was never read before.
      const run = () => {
        seed++;
        const text = `${STARTER}# ${seed}\n`;
        return examine({ text, level: 1, seed, goOn: () => true });
      };
      return { run };
    },
  },
  onWorkbench('rnn'),
  onWorkbench('lstm'),
  onWorkbench('gru'),
];

function onWorkbench(cell: Cell): Bench {
  const size = { steps: 3, hidden: 2, input: 2 };
  const text = cellText({ cell, ...size, z: 'new', reset: 'before', loss: true });
  return {
    name: `workbench/${cell}-with-gradients`,
    async setUp() {
      let seed = 0;
      const slope = { of: 'L', entry: null, by: 'h_1' };
      const run = () => runBench({ text, seed: seed++, typed: {}, slope, detail: 'steps' });
      return { run };
    },
  };
}
