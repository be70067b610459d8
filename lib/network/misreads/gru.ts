import type { NodeId } from '../graph';
import { CANDIDATE, otherTerms, RESET, resetOf, shares, stateBefore, UPDATE } from './gru-wiring';
import type { Mistake } from './mistake';
import { isSquare } from './products';
import { gateOf, otherGate } from './wiring';

const HIDDEN = 'gru.hidden';
const PREACTIVATION = 'gru.candidate.preactivation';

export const gru: readonly Mistake[] = [
  {
    kind: 'z-and-one-minus-z-exchanged',
    weight: 10,
    message:
      '$z$ and $1 - z$ were exchanged. Which of them weighs the old state is a **convention**: read in the question whether $z$ stands for *renew* or for *keep*.',
    ops: ['add'],
    instead: (node, edit) => {
      const found = shares(node, edit);
      if (!found) return undefined;
      const { z, byRest, byGate } = found;
      const rest = edit.emit('one-minus', [z]);
      const crossed = [edit.emit('hadamard', [z, byRest]), edit.emit('hadamard', [rest, byGate])];
      return edit.emit('add', crossed);
    },
  },
  {
    kind: 'update-and-reset-gate-swapped',
    weight: 9,
    message:
      'The update gate and the reset gate were exchanged. **Reset** acts on the state that the candidate reads, **update** mixes old state and candidate.',
    parts: [UPDATE, RESET],
    together: true,
    instead: otherGate([UPDATE, RESET]),
  },
  {
    kind: 'reset-applied-after',
    weight: 8,
    message:
      'The reset gate was applied after the product: $r \\odot (U_h h)$. Here it acts **before**, on the state: $U_h (r \\odot h)$. The two differ unless $U_h$ is diagonal.',
    parts: [PREACTIVATION],
    instead: (node, edit) => {
      const reset = resetOf(node, edit);
      if (reset?.when !== 'before') return undefined;
      const product = edit.emit('product', [reset.term.inputs[0] as NodeId, reset.through]);
      const gated = edit.emit('hadamard', [reset.gate, product]);
      return edit.emit('add', [gated, ...otherTerms(node, reset)]);
    },
  },
  {
    kind: 'reset-applied-before',
    weight: 8,
    message:
      'The reset gate was applied to the state before the product: $U_h (r \\odot h)$. Here it acts **after**: $r \\odot (U_h h + c_h)$.',
    parts: [PREACTIVATION],
    instead: (node, edit) => {
      const reset = resetOf(node, edit);
      if (reset?.when !== 'after') return undefined;
      const inside = edit.node(reset.through);
      const products = inside.op === 'add' ? inside.inputs : [inside.id];
      const [product, ...biases] = products.map((id) => edit.node(id));
      if (product?.op !== 'product') return undefined;
      const [U, h] = product.inputs as [NodeId, NodeId];
      const gated = edit.emit('product', [U, edit.emit('hadamard', [reset.gate, h])]);
      const rest = biases.map(({ id }) => id);
      return edit.emit('add', [gated, ...rest, ...otherTerms(node, reset)]);
    },
  },
  {
    kind: 'reset-gate-omitted',
    weight: 9,
    message:
      'The candidate read the whole old state. The **reset gate** first takes away what it is to forget: $r \\odot h_{t-1}$.',
    parts: [PREACTIVATION],
    instead: (node, edit) => {
      const reset = resetOf(node, edit);
      return reset && edit.exchanged(node, new Map([[reset.gate, edit.filled(1, reset.gate)]]));
    },
  },
  {
    kind: 'reset-on-whole-preactivation',
    weight: 4,
    message:
      'The reset gate was applied to the input’s part too. It acts only on what comes from the **old state**.',
    parts: [PREACTIVATION],
    instead: (node, edit) => {
      const reset = resetOf(node, edit);
      if (!reset) return undefined;
      const open = edit.exchanged(node, new Map([[reset.gate, edit.filled(1, reset.gate)]]));
      return open === undefined ? undefined : edit.emit('hadamard', [reset.gate, open]);
    },
  },
  {
    kind: 'reset-complement-used',
    weight: 3,
    message:
      '$1 - r$ was used for $r$. A reset gate near **1 keeps** the old state, one near 0 drops it.',
    parts: [PREACTIVATION],
    instead: (node, edit) => {
      const reset = resetOf(node, edit);
      if (!reset) return undefined;
      const other = edit.emit('one-minus', [reset.gate]);
      return edit.exchanged(node, new Map([[reset.gate, other]]));
    },
  },
  {
    kind: 'reset-applied-to-input',
    weight: 4,
    message:
      'The reset gate was applied to the input. It acts on the **old state**: $U_h (r \\odot h_{t-1})$.',
    parts: [PREACTIVATION],
    instead: (node, edit) => {
      const reset = resetOf(node, edit);
      const rest = reset ? otherTerms(node, reset).map((id) => edit.node(id)) : [];
      const input = rest.find(({ op }) => op === 'product');
      if (reset?.when !== 'before' || !input) return undefined;
      const [W, x] = input.inputs as [NodeId, NodeId];
      if (!isSquare(edit.node(W).shape)) return undefined;
      const gated = edit.emit('product', [W, edit.emit('hadamard', [reset.gate, x])]);
      const plain = edit.emit('product', [reset.term.inputs[0] as NodeId, reset.through]);
      const others = rest.filter((term) => term !== input).map(({ id }) => id);
      return edit.emit('add', [gated, plain, ...others]);
    },
  },
  {
    kind: 'old-state-kept-whole',
    weight: 6,
    message:
      'The old state was kept whole beside the candidate’s share. The two shares must **add up to 1**.',
    parts: [HIDDEN],
    instead: (node, edit) => {
      const found = shares(node, edit);
      const before = stateBefore(node, edit);
      if (!found || before === undefined) return undefined;
      const { z, byRest, byGate } = found;
      const share = before === byRest ? z : edit.emit('one-minus', [z]);
      const candidate = before === byRest ? byGate : byRest;
      return edit.emit('add', [before, edit.emit('hadamard', [share, candidate])]);
    },
  },
  {
    kind: 'candidate-written-whole',
    weight: 5,
    message:
      'The candidate was added whole beside the old state’s share. The two shares must **add up to 1**.',
    parts: [HIDDEN],
    instead: (node, edit) => {
      const found = shares(node, edit);
      const before = stateBefore(node, edit);
      if (!found || before === undefined) return undefined;
      const { z, byRest, byGate } = found;
      const share = before === byRest ? edit.emit('one-minus', [z]) : z;
      const candidate = before === byRest ? byGate : byRest;
      return edit.emit('add', [edit.emit('hadamard', [share, before]), candidate]);
    },
  },
  {
    kind: 'candidate-for-new-state',
    weight: 6,
    message:
      'The candidate was given as the new state. It is still to be **mixed** with the old state by the update gate.',
    parts: [HIDDEN],
    instead: (node, edit) => gateOf(CANDIDATE, node, edit),
  },
  {
    kind: 'old-state-dropped',
    weight: 5,
    message:
      'The old state’s share was left out. The new state is a **mixture** of the old state and the candidate.',
    parts: [HIDDEN],
    instead: (node, edit) => {
      const before = stateBefore(node, edit);
      return node.inputs.find((id) => !edit.node(id).inputs.includes(before ?? -1));
    },
  },
  {
    kind: 'new-state-squashed',
    weight: 3,
    message:
      '$\\tanh$ was put round the new state. The candidate is squashed already, and a mixture of two states needs no squashing.',
    parts: [HIDDEN],
    instead: (node, edit) => edit.emit('tanh', [edit.copy(node.id)]),
  },
  {
    kind: 'reset-gate-for-update-in-mixture',
    weight: 3,
    message:
      'The reset gate was used to mix old state and candidate. That is the **update** gate’s work.',
    parts: [HIDDEN],
    instead: (node, edit) => {
      const [z, r] = [gateOf(UPDATE, node, edit), gateOf(RESET, node, edit)];
      return z === undefined || r === undefined
        ? undefined
        : edit.exchanged(node, new Map([[z, r]]));
    },
  },
  {
    kind: 'update-gate-for-reset-in-candidate',
    weight: 3,
    message: 'The update gate was used inside the candidate. That is the **reset** gate’s work.',
    parts: [PREACTIVATION],
    instead: (node, edit) => {
      const [z, r] = [gateOf(UPDATE, node, edit), gateOf(RESET, node, edit)];
      return z === undefined || r === undefined
        ? undefined
        : edit.exchanged(node, new Map([[r, z]]));
    },
  },
];
