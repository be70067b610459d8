import { readTemplate } from '../../authoring/read-templates';
import { makeProblem } from '../../drills/problem';
import type { Bench } from './bench';

/** A fit draw of the drill on one recurrent step, with its solution and misreads. */
export const drawProblem: Bench = {
  name: 'draw-problem',
  async setUp() {
    const template = readTemplate('hidden-state-step');
    if (!template?.ok) throw new Error('The template hidden-state-step cannot be read.');
    let seed = 0;
    return { run: () => makeProblem(template.value, { seed: seed++ }) };
  },
};
