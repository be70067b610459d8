import type { Node, NodeId, OpName } from '../graph';

/** What a name says where a cell is written out by hand: the op it must have, and its part. */
type Names = Readonly<Record<string, readonly [OpName, string]>>;

const LSTM: Names = {
  i: ['sigmoid', 'lstm.input.gate'],
  f: ['sigmoid', 'lstm.forget.gate'],
  o: ['sigmoid', 'lstm.output.gate'],
  g: ['tanh', 'lstm.candidate'],
  g_tilde: ['tanh', 'lstm.candidate'],
  c_tilde: ['tanh', 'lstm.candidate'],
  c: ['add', 'lstm.cell'],
  h: ['hadamard', 'lstm.hidden'],
};

const GRU: Names = {
  z: ['sigmoid', 'gru.update.gate'],
  r: ['sigmoid', 'gru.reset.gate'],
  h_tilde: ['tanh', 'gru.candidate'],
  n: ['tanh', 'gru.candidate'],
  h: ['add', 'gru.hidden'],
};

const OUTPUT: Names = { y: ['add', 'rnn.output'] };

function stemOf(label: string | undefined): string | undefined {
  return label?.replace(/(_\d+)+$/, '');
}

/**
 * The parts of nodes that bear none: a cell that a formula writes out step by step is known by the
 * names its gates usually have, so that the mistakes made with a cell are looked for there too.
 */
export function inferredParts(nodes: readonly Node[]): ReadonlyMap<NodeId, string> {
  const found = new Map<NodeId, string>();
  const gates = new Set(
    nodes.filter(({ op }) => op === 'sigmoid').map(({ label }) => stemOf(label)),
  );
  const names: Names = {
    ...OUTPUT,
    ...(gates.has('f') && gates.has('i') && LSTM),
    ...(gates.has('z') && gates.has('r') && GRU),
  };
  for (const { id, op, label, part, inputs } of nodes) {
    const [wanted, named] = names[stemOf(label) ?? ''] ?? [];
    if (part !== undefined || named === undefined || op !== wanted) continue;
    found.set(id, named);
    // What is squashed is the gate's pre-activation, whether it has a name of its own or not.
    if (op === 'sigmoid' || op === 'tanh') {
      found.set(inputs[0] as NodeId, `${named.replace('.gate', '')}.preactivation`);
    }
  }
  return found;
}
