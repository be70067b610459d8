import { createBuilder, graphOf } from '../build';
import type { NodeId } from '../graph';
import { run } from '../run';
import { type Tensor, toNested } from '../tensor';
import { type AppendedLayer, appendNetwork } from './append-network';
import { gradientNodes, gradientOf } from './gradient-output';
import { byDirection, type Json, type ValueOf, valuesOf } from './json';
import type { NetworkInput } from './network-input';

const GATES = { lstm: ['i', 'f', 'g', 'o'], gru: ['z', 'r', 'h_tilde'], rnn: [], feedforward: [] };

/** Runs a network on its numbers: states, gates, outputs, loss and gradients, as CLI.md has them. */
export function runNetwork(network: NetworkInput): Json {
  const b = createBuilder();
  const appended = appendNetwork(b, network);
  const gradients = gradientNodes(b, appended);
  const values = run(graphOf(b), appended.givens);
  const read = (id: NodeId) => toNested(values.get(id) as Tensor);
  const { layers, y, loss } = appended;
  const top = layers.at(-1) as AppendedLayer;
  return {
    h: top.h.map(read),
    c: network.cell === 'lstm' ? cellRows(top, read) : undefined,
    gates: gatesOf(network, top, read),
    y: y.length > 0 ? y.map(read) : undefined,
    ...(loss !== undefined && {
      loss: read(loss),
      gradient: gradientOf(network, layers, (id) => read(gradients.get(id) as NodeId)),
    }),
  };
}

/** The cell states, of both ways the forward one followed by the reverse one. */
function cellRows({ ways, h }: AppendedLayer, read: ValueOf): Json {
  return h.map((_, t) =>
    ways.flatMap(({ steps }) => read(steps[t]?.c as NodeId) as readonly Json[]),
  );
}

function gatesOf({ cell }: NetworkInput, { ways }: AppendedLayer, read: ValueOf) {
  const names = GATES[cell];
  if (names.length === 0) return undefined;
  const rows = ways.map(({ steps }) =>
    steps.map((step) => {
      const gates = names.map((name) => [name, step[name] as NodeId] as const);
      return valuesOf(Object.fromEntries(gates), read);
    }),
  );
  return byDirection(rows);
}
