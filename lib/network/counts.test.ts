import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Builder, createBuilder } from './build';
import { appendNetwork } from './compute/append-network';
import { networkInput } from './compute/network-input';
import { inputOf, plans } from './compute/testing/random-input';
import { countsOf } from './counts';
import { sizeOf } from './tensor';

/** Multiply-adds of every matrix product in a graph. */
function products(b: Builder): number {
  return b.nodes.reduce((sum, { op, inputs }) => {
    const left = b.nodes[inputs[0] as number];
    return op === 'product' ? sum + sizeOf(left?.shape ?? []) : sum;
  }, 0);
}

test('the counts are those of the graph that the cells append', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const drawn = inputOf(plan);
      const network = networkInput.parse(drawn);
      const b = createBuilder();
      const { layers } = appendNetwork(b, network);
      const weights = layers.flatMap(({ ways, readout }) => [
        ...Object.values(readout),
        ...ways.flatMap((way) => Object.values(way.weights)),
      ]);
      const { cell, H, O, D, T, readout } = plan;
      const counts = countsOf(
        {
          ...(cell === 'gru' ? { cell, reset: plan.convention.reset } : { cell }),
          ...(cell === 'lstm' && { peepholes: plan.peepholes }),
          inputs: D,
          hidden: H,
          outputs: readout || cell === 'feedforward' ? O : 0,
          layers: layers.length,
          bidirectional: network.bidirectional,
        },
        T,
      );
      const entries = weights.reduce((sum, id) => sum + sizeOf(b.nodes[id]?.shape ?? []), 0);
      expect(counts.parameters).toBe(entries);
      expect(counts.multiplyAdds).toBe(products(b));
    }),
  );
});

test('textbook sizes: 3 inputs and 4 hidden units', () => {
  const sizes = { inputs: 3, hidden: 4 };
  expect(countsOf({ cell: 'rnn', ...sizes }, 10)).toEqual({
    parameters: 32,
    multiplyAdds: 280,
    storedActivations: 40,
  });
  expect(countsOf({ cell: 'lstm', ...sizes }, 10)).toEqual({
    parameters: 128,
    multiplyAdds: 1120,
    storedActivations: 240,
  });
  expect(countsOf({ cell: 'gru', reset: 'before', ...sizes }, 10)).toEqual({
    parameters: 96,
    multiplyAdds: 840,
    storedActivations: 160,
  });
  // PyTorch counts a second bias in every gate: torch.nn.GRU(3, 4) has 3 (4*3 + 4*4 + 2*4) = 108.
  expect(countsOf({ cell: 'gru', reset: 'after', ...sizes }, 10)).toEqual({
    parameters: 100,
    multiplyAdds: 840,
    storedActivations: 200,
  });
});
