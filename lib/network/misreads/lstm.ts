import type { Node, NodeId } from '../graph';
import type { Edit } from './edit';
import type { Mistake } from './mistake';
import { gatedBy, gateOf, otherGate, withoutGate } from './wiring';

const INPUT = 'lstm.input.gate';
const FORGET = 'lstm.forget.gate';
const OUTPUT = 'lstm.output.gate';
const CANDIDATE = 'lstm.candidate';
const CELL = 'lstm.cell';
const HIDDEN = 'lstm.hidden';
const PREACTIVATIONS = ['input', 'forget', 'candidate', 'output'].map(
  (gate) => `lstm.${gate}.preactivation`,
);

/** The cell state before, the one that the forget gate lets through. */
function previousCell(node: Node, edit: Edit): NodeId | undefined {
  const cell = edit.reading.part(node.id) === CELL ? node : edit.reading.nearest(CELL, node);
  const forget = cell && gateOf(FORGET, cell, edit);
  return cell && forget !== undefined ? gatedBy(forget, cell, edit)?.through : undefined;
}

/** The hidden state before: what the recurrent matrix of a pre-activation multiplies. */
function previousHidden(node: Node, edit: Edit): NodeId | undefined {
  const sum = PREACTIVATIONS.includes(edit.reading.part(node.id) ?? '')
    ? node
    : edit.reading.nearest('lstm.forget.preactivation', node);
  const products = sum?.inputs.map((id) => edit.node(id)).filter(({ op }) => op === 'product');
  return products?.[1]?.inputs[1];
}

function exchangedGates(one: string, other: string, weight: number): Mistake {
  return {
    kind: `${one}-and-${other}-gate-swapped`,
    weight,
    message: `The ${one} gate and the ${other} gate were exchanged. The **forget** gate weighs the old cell state, the **input** gate what is newly written, the **output** gate what is shown of it.`,
    parts: [`lstm.${one}.gate`, `lstm.${other}.gate`],
    together: true,
    instead: otherGate([`lstm.${one}.gate`, `lstm.${other}.gate`]),
  };
}

export const lstm: readonly Mistake[] = [
  exchangedGates('input', 'forget', 9),
  exchangedGates('input', 'output', 6),
  exchangedGates('forget', 'output', 6),
  {
    kind: 'cell-state-not-squashed',
    weight: 9,
    message:
      'The cell state was not squashed before the output gate: $h_t = o_t \\odot \\boldsymbol{\\tanh}(c_t)$. The cell state may grow beyond 1; what is shown of it may not.',
    parts: [HIDDEN],
    instead: (node, edit) => {
      const squashed = node.inputs.map((id) => edit.node(id)).find(({ op }) => op === 'tanh');
      if (!squashed || squashed.label !== undefined) return undefined;
      return edit.exchanged(node, new Map([[squashed.id, squashed.inputs[0] as NodeId]]));
    },
  },
  {
    kind: 'output-gate-inside-tanh',
    weight: 5,
    message:
      'The output gate was applied before the squashing: $\\tanh(o_t \\odot c_t)$. First squash the cell state, then weigh it: $o_t \\odot \\tanh(c_t)$.',
    parts: [HIDDEN],
    instead: (node, edit) => {
      const gate = gateOf(OUTPUT, node, edit);
      const squashed = node.inputs.map((id) => edit.node(id)).find(({ op }) => op === 'tanh');
      if (gate === undefined || !squashed) return undefined;
      return edit.emit('tanh', [edit.emit('hadamard', [gate, squashed.inputs[0] as NodeId])]);
    },
  },
  {
    kind: 'output-gate-omitted',
    weight: 6,
    message:
      'The output gate was left out. It decides **how much** of the cell state is shown: $h_t = o_t \\odot \\tanh(c_t)$.',
    parts: [HIDDEN],
    instead: withoutGate(OUTPUT),
  },
  {
    kind: 'hidden-state-from-previous-cell',
    weight: 6,
    message:
      'The hidden state was made from the **old** cell state. First compute the new $c_t$, then $h_t = o_t \\odot \\tanh(c_t)$.',
    parts: [HIDDEN],
    instead: (node, edit) => {
      const cell = gateOf(CELL, node, edit);
      const before = previousCell(node, edit);
      if (cell === undefined || before === undefined) return undefined;
      return edit.exchanged(node, new Map([[cell, before]]));
    },
  },
  {
    kind: 'forget-gate-omitted',
    weight: 8,
    message:
      'The old cell state was kept whole. The **forget gate** says how much of it stays: $f_t \\odot c_{t-1}$.',
    parts: [CELL],
    instead: withoutGate(FORGET),
  },
  {
    kind: 'input-gate-omitted',
    weight: 8,
    message:
      'The candidate was written in whole. The **input gate** says how much of it is: $i_t \\odot g_t$.',
    parts: [CELL],
    instead: withoutGate(INPUT),
  },
  {
    kind: 'old-cell-state-dropped',
    weight: 6,
    message:
      'The old cell state was left out: that is an LSTM without memory. $c_t = \\boldsymbol{f_t \\odot c_{t-1}} + i_t \\odot g_t$.',
    parts: [CELL],
    instead: (node, edit) => {
      const input = gateOf(INPUT, node, edit);
      return input === undefined ? undefined : gatedBy(input, node, edit)?.term.id;
    },
  },
  {
    kind: 'candidate-dropped',
    weight: 4,
    message: 'Nothing new was written. $c_t = f_t \\odot c_{t-1} + \\boldsymbol{i_t \\odot g_t}$.',
    parts: [CELL],
    instead: (node, edit) => {
      const forget = gateOf(FORGET, node, edit);
      return forget === undefined ? undefined : gatedBy(forget, node, edit)?.term.id;
    },
  },
  {
    kind: 'input-gate-on-whole-sum',
    weight: 4,
    message:
      'The input gate was applied to the old state too. It weighs the **candidate** alone: $f_t \\odot c_{t-1} + i_t \\odot g_t$.',
    parts: [CELL],
    instead: (node, edit) => {
      const input = gateOf(INPUT, node, edit);
      const open = withoutGate(INPUT)(node, edit);
      return input === undefined || open === undefined
        ? undefined
        : edit.emit('hadamard', [input, open]);
    },
  },
  {
    kind: 'forget-gate-on-whole-sum',
    weight: 4,
    message:
      'The forget gate was applied to what is new too. It weighs the **old cell state** alone: $f_t \\odot c_{t-1} + i_t \\odot g_t$.',
    parts: [CELL],
    instead: (node, edit) => {
      const forget = gateOf(FORGET, node, edit);
      const open = withoutGate(FORGET)(node, edit);
      return forget === undefined || open === undefined
        ? undefined
        : edit.emit('hadamard', [forget, open]);
    },
  },
  {
    kind: 'input-gate-as-one-minus-forget',
    weight: 5,
    message:
      'The two gates were coupled as in a GRU: $f_t \\odot c_{t-1} + (1 - f_t) \\odot g_t$. An LSTM’s input gate has **weights of its own**.',
    parts: [CELL],
    instead: (node, edit) => {
      const [input, forget] = [gateOf(INPUT, node, edit), gateOf(FORGET, node, edit)];
      if (input === undefined || forget === undefined) return undefined;
      return edit.exchanged(node, new Map([[input, edit.emit('one-minus', [forget])]]));
    },
  },
  {
    kind: 'new-cell-state-squashed',
    weight: 4,
    message:
      '$\\tanh$ was put round the new cell state. It is **not** squashed when it is handed on; only the candidate before, and the hidden state after, are.',
    parts: [CELL],
    instead: (node, edit) => edit.emit('tanh', [edit.copy(node.id)]),
  },
  {
    kind: 'hidden-for-cell-state',
    weight: 6,
    message:
      'The forget gate was applied to the previous **hidden** state. It weighs the previous **cell** state $c_{t-1}$.',
    parts: [CELL],
    instead: (node, edit) => {
      const [cell, hidden] = [previousCell(node, edit), previousHidden(node, edit)];
      if (cell === undefined || hidden === undefined) return undefined;
      return edit.exchanged(node, new Map([[cell, hidden]]));
    },
  },
  {
    kind: 'cell-for-hidden-state',
    weight: 6,
    message:
      'The previous **cell** state was fed to the gates. They read the previous **hidden** state $h_{t-1}$.',
    parts: PREACTIVATIONS,
    together: true,
    instead: (node, edit) => {
      const [cell, hidden] = [previousCell(node, edit), previousHidden(node, edit)];
      if (cell === undefined || hidden === undefined) return undefined;
      return edit.exchanged(node, new Map([[hidden, cell]]));
    },
  },
  {
    kind: 'candidate-for-cell-state',
    weight: 4,
    message:
      'The candidate was used as the new cell state. It is only what **could** be written; the gates decide how much of it is, and how much of the old stays.',
    parts: [CELL],
    instead: (node, edit) => gateOf(CANDIDATE, node, edit),
  },
  {
    kind: 'output-peephole-at-previous-cell',
    weight: 6,
    message:
      'The output gate’s peephole looked at the old cell state. By then the new one is there: it reads $c_{\\boldsymbol t}$; the input and forget gates read $c_{t-1}$.',
    parts: ['lstm.output.preactivation'],
    instead: (node, edit) => {
      const before = previousCell(node, edit);
      const cell = gateOf(CELL, node, edit);
      if (before === undefined || cell === undefined) return undefined;
      return edit.exchanged(node, new Map([[cell, before]]));
    },
  },
  {
    kind: 'peephole-dropped',
    weight: 6,
    message:
      'The peephole term was left out. With peepholes a gate also looks at the **cell state**: $+\\; p \\odot c$.',
    parts: PREACTIVATIONS,
    instead: (node, edit) => {
      const rest = node.inputs.filter((id) => edit.node(id).op !== 'hadamard');
      return rest.length < node.inputs.length ? edit.emit('add', rest) : undefined;
    },
  },
];
