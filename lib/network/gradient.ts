import { type Builder, createBuilder, nodeOf } from './build';
import { createEmitter, type Emitter } from './emit';
import type { Node, NodeId } from './graph';
import { registry } from './ops/registry';
import { dependents, neededFor } from './reach';
import { stepsOf, timeOf } from './steps';

/**
 * Appends the gradient of a scalar `loss` with respect to each node of `wrt` and returns the nodes
 * that hold it: reverse mode (Rumelhart, Hinton & Williams 1986), emitted as nodes, so that a
 * gradient is run, explained and misread like anything else. What an earlier call has appended is
 * used again.
 *
 * The gradient of a labelled node `h_1` is labelled `grad_h_1` and has its time step. Parts:
 * `gradient.sum` where contributions are added (of a parameter: over time), `gradient.derivative.*`
 * for an activation's derivative, `gradient.through` for its product with what came back, else
 * `gradient`. A node that the loss does not depend on has a gradient of zeros.
 */
export function appendGradient(
  builder: Builder,
  loss: NodeId,
  wrt: readonly NodeId[],
): Map<NodeId, NodeId> {
  if (nodeOf(builder, loss).shape.length > 0) throw new RangeError('the loss must be a scalar');
  const scratch = createBuilder({ nodes: builder.nodes });
  const emitter = createEmitter(scratch);
  const names = new Names(scratch, emitter, loss);
  const results = backwards(scratch, emitter, names, { loss, wrt });
  for (const id of wrt) {
    const node = nodeOf(scratch, id);
    const gradient = results.get(id) ?? emitter.uniform(0, node.shape);
    results.set(id, names.give(gradient, node));
  }
  const adopted = adopt(builder, scratch.nodes, [...results.values()]);
  return new Map(wrt.map((id) => [id, adopted.get(results.get(id) as NodeId) as NodeId]));
}

/** The gradients of all nodes between the loss and `wrt`. */
function backwards(
  builder: Builder,
  emitter: Emitter,
  names: Names,
  { loss, wrt }: { loss: NodeId; wrt: readonly NodeId[] },
): Map<NodeId, NodeId> {
  const nodes = [...builder.nodes];
  const steps = stepsOf(nodes);
  const needed = dependents(nodes, wrt);
  const contributions = new Map<NodeId, NodeId[]>([[loss, [emitter.uniform(1, [])]]]);
  const gradients = new Map<NodeId, NodeId>();
  for (const node of nodes.toReversed()) {
    const terms = contributions.get(node.id);
    if (!terms || !needed.has(node.id)) continue;
    // A given has no step of its own: what a weight's uses contribute is added over all steps.
    emitter.time = node.op === 'input' ? undefined : timeOf(node, steps.get(node.id));
    // The pass meets the last time step first; a sum is read from the first.
    const whole = emitter.total(terms.reverse());
    const step = node.op !== 'input' && node.label !== undefined && node.id !== loss;
    const gradient = step ? names.give(whole, node) : whole;
    gradients.set(node.id, gradient);
    const parts = registry[node.op].backward({
      node,
      gradient,
      emit: emitter.emit,
      uniform: emitter.uniform,
      shapeOf: (id) => nodeOf(builder, id).shape,
    });
    parts.forEach((part, i) => {
      const into = node.inputs[i] as NodeId;
      if (part === undefined || !needed.has(into)) return;
      contributions.set(into, [...(contributions.get(into) ?? []), part]);
    });
  }
  return gradients;
}

/** Gives gradients the names of what they are gradients of. */
class Names {
  private readonly own: ReadonlySet<NodeId>;

  constructor(
    private readonly builder: Builder,
    private readonly emitter: Emitter,
    private readonly loss: NodeId,
  ) {
    const forward = builder.nodes.filter((node) => !node.part?.startsWith('gradient'));
    this.own = new Set(forward.map((node) => node.id));
  }

  /**
   * Labels a gradient after its node and returns it. One that is a node of the graph itself (of a · x
   * by x: a), or bears another node's name (of a sum by each of its terms), gets a node of its own,
   * so that it is a step of its own.
   */
  give(gradient: NodeId, { id, label, time }: Node): NodeId {
    const name = `grad_${label ?? id}`;
    const known = nodeOf(this.builder, gradient).label;
    const taken = this.own.has(gradient) || (known !== undefined && known !== name);
    const named = taken ? this.emitter.again(gradient, name) : gradient;
    if (label === undefined || id === this.loss) return named;
    const at = this.builder.nodes.findIndex((node) => node.id === named);
    this.builder.nodes[at] = { ...(this.builder.nodes[at] as Node), label: name, time };
    return named;
  }
}

/** Appends to the builder what the results need, under ids that follow its own. */
function adopt(
  builder: Builder,
  nodes: readonly Node[],
  results: readonly NodeId[],
): ReadonlyMap<NodeId, NodeId> {
  const first = builder.next;
  const needed = neededFor(nodes, results);
  const adopted = new Map<NodeId, NodeId>();
  nodes.forEach((node, at) => {
    const isNew = node.id >= first;
    if (isNew && !needed.has(node.id)) return;
    const id = isNew ? builder.next++ : node.id;
    adopted.set(node.id, id);
    // An older node may have got its label only now.
    if (!isNew) builder.nodes[at] = node;
    else
      builder.nodes.push({
        ...node,
        id,
        inputs: node.inputs.map((old) => adopted.get(old) as NodeId),
      });
  });
  return adopted;
}
