import { createBuilder, graphOf } from '../../../network/build';
import { type GruWeights, gruStep } from '../../../network/cells/gru';
import { type LstmWeights, lstmStep } from '../../../network/cells/lstm';
import { namesAt } from '../../../network/cells/names';
import type { Graph, NodeId } from '../../../network/graph';
import { compile } from '../../../network/run';
import { input } from '../../../network/sugar';
import { type CellName, GATES, type StepNumbers, type StepRun } from './step';

/** The graph of one step and its new hidden state. */
export function stepGraph(cell: CellName, size: number): { graph: Graph; h: NodeId } {
  const b = createBuilder();
  const w: Record<string, NodeId> = {};
  for (const gate of GATES[cell]) {
    w[`W_${gate}`] = input(b, `W_${gate}`, [size, size]);
    w[`U_${gate}`] = input(b, `U_${gate}`, [size, size]);
    w[`b_${gate}`] = input(b, `b_${gate}`, [size]);
  }
  const [x, h, c] = ['x', 'h', 'c'].map((name) => input(b, name, [size])) as [
    NodeId,
    NodeId,
    NodeId,
  ];
  const next =
    cell === 'lstm'
      ? lstmStep(b, w as LstmWeights, x, { h, c }, namesAt(1))
      : gruStep(b, w as GruWeights, x, { h }, namesAt(1));
  return { graph: graphOf(b), h: next.h };
}

/** The step as a program, with new numbers given before each run. */
export function graphStep({ cell, size, gates, x, h, c }: StepNumbers): StepRun {
  const { graph, h: next } = stepGraph(cell, size);
  const program = compile(graph);
  gates.forEach(({ W, U, b }, i) => {
    const gate = GATES[cell][i];
    program.set(`W_${gate}`, { shape: [size, size], data: W });
    program.set(`U_${gate}`, { shape: [size, size], data: U });
    program.set(`b_${gate}`, { shape: [size], data: b });
  });
  const given = [x, h, c].map((data) => ({ shape: [size], data }));
  const [newX, newH, newC] = given as [(typeof given)[0], (typeof given)[0], (typeof given)[0]];
  return {
    run: () => {
      program.set('x', newX);
      program.set('h', newH);
      if (cell === 'lstm') program.set('c', newC);
      program.run();
    },
    h: () => program.value(next).data,
  };
}
