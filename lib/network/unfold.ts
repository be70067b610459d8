import type { Places } from './explain';
import { isLeaf, nameLeaf, nodesById } from './expression';
import type { Graph, Node, NodeId, OpName } from './graph';
import { sides } from './ops/elementwise';
import { ATOM, CALL, type Phrase } from './ops/notation';
import { numberPhrase, numberText } from './ops/numbers';
import { registry } from './ops/registry';
import { type Shape, sizeOf, type Tensor, zeros } from './tensor';

/** Ops that only move entries about; where an entry comes from is seen by moving numbered ones. */
const MOVING: ReadonlySet<OpName> = new Set([
  'transpose',
  'fill',
  'concatenate',
  'slice',
  'row',
  'shift',
  'stack',
]);

/**
 * A step down to its single products: for each entry of the node's value a line of TeX, the entry as
 * an expression of numbers and what it comes to.
 */
export function unfold(
  graph: Graph,
  values: ReadonlyMap<NodeId, Tensor>,
  id: NodeId,
  places: Places,
): string[] {
  const nodeAt = nodesById(graph);
  const root = nodeAt(id);
  const value = values.get(id) as Tensor;
  const name = nameLeaf(root.label ?? 'y').text;

  const input = (node: Node, which: number) => nodeAt(node.inputs[which] as NodeId);
  const write = (op: OpName, parts: readonly Phrase[], attributes = {}): Phrase =>
    registry[op].write(parts, { attributes, shapes: parts.map(() => []) });
  const times = (a: Phrase, b: Phrase) => write('hadamard', [a, b]);
  const total = (terms: readonly Phrase[]) =>
    terms.length === 1 ? (terms[0] as Phrase) : write('add', terms);
  const counted = (count: number, at: (k: number) => Phrase) =>
    Array.from({ length: count }, (_, k) => at(k));

  /** The entry `i` of a node as an expression; `top` is not to be written as a mere number. */
  function entry(node: Node, i: number, top = false): Phrase {
    if (!top && isLeaf(node)) {
      const found = (values.get(node.id) as Tensor).data[i] as number;
      return numberPhrase(found, places(node));
    }
    const { op, inputs, attributes } = node;
    if (op === 'input' || op === 'constant' || op === 'ctc' || op === 'ctc-gradient') {
      const found = (values.get(node.id) as Tensor).data[i] as number;
      return numberPhrase(found, op === 'constant' ? undefined : places(node));
    }
    if (MOVING.has(op)) return moved(node, i);
    const a = input(node, 0);
    if (op === 'product') {
      const b = input(node, 1);
      const { columns: inner } = sides(a.shape);
      const { columns } = sides(b.shape);
      const [row, column] = [Math.floor(i / columns), i % columns];
      return total(
        counted(inner, (k) => times(entry(a, row * inner + k), entry(b, k * columns + column))),
      );
    }
    if (op === 'outer') {
      const b = input(node, 1);
      const width = b.shape[0] as number;
      return times(entry(a, Math.floor(i / width)), entry(b, i % width));
    }
    if (op === 'dot') {
      const b = input(node, 1);
      return total(counted(sizeOf(a.shape), (k) => times(entry(a, k), entry(b, k))));
    }
    if (op === 'sum' || op === 'mean') {
      const terms = gatheredPlaces(a.shape, attributes.axis as number | undefined, i);
      const sum = total(terms.map((k) => entry(a, k)));
      return op === 'sum' ? sum : fraction(sum.text, `${terms.length}`);
    }
    if (op === 'norm') {
      const squares = counted(sizeOf(a.shape), (k) =>
        write('power', [entry(a, k)], { exponent: 2 }),
      );
      return { text: `\\sqrt{${total(squares).text}}`, level: ATOM };
    }
    if (op === 'softmax' || op === 'log-softmax') {
      const length = a.shape[a.shape.length - 1] as number;
      const start = i - (i % length);
      const sum = total(counted(length, (k) => write('exp', [entry(a, start + k)])));
      return op === 'softmax'
        ? fraction(write('exp', [entry(a, i)]).text, sum.text)
        : write('subtract', [entry(a, i), write('log', [sum])]);
    }
    const parts = inputs.map((_, which) => {
      const part = input(node, which);
      return entry(part, sizeOf(part.shape) === 1 ? 0 : i);
    });
    return write(op, parts, attributes);
  }

  function moved(node: Node, i: number): Phrase {
    let next = 1;
    const numbered = node.inputs.map((inputId) => {
      const tensor = zeros(nodeAt(inputId).shape);
      tensor.data.forEach((_, k) => {
        tensor.data[k] = next++;
      });
      return tensor;
    });
    const result = zeros(node.shape);
    registry[node.op].kernel(result, numbered, node.attributes)();
    const number = result.data[i] as number;
    const which = numbered.findIndex(({ data }) => data.includes(number));
    // What a shift has vacated comes from nowhere.
    if (which < 0) return { text: '0', level: ATOM };
    return entry(input(node, which), numbered[which]?.data.indexOf(number) as number);
  }

  return Array.from(value.data, (found, i) => {
    const left = entryName(name, value.shape, i);
    const right = numberText(found, places(root));
    return `${left} = ${entry(root, i, true).text} = ${right}`;
  });
}

function fraction(above: string, below: string): Phrase {
  return { text: `\\frac{${above}}{${below}}`, level: CALL };
}

function entryName(name: string, shape: Shape, i: number): string {
  if (shape.length === 0) return name;
  const { columns } = sides(shape);
  const place =
    shape.length === 1 ? `${i + 1}` : `${Math.floor(i / columns) + 1},${(i % columns) + 1}`;
  return `\\left(${name}\\right)_{${place}}`;
}

/** The places of a tensor whose entries the i-th sum over an axis adds. */
function gatheredPlaces(shape: Shape, axis: number | undefined, i: number): number[] {
  const size = sizeOf(shape);
  const { rows, columns } = sides(shape);
  if (axis === undefined || shape.length < 2) return Array.from({ length: size }, (_, k) => k);
  return axis === 0
    ? Array.from({ length: rows }, (_, k) => k * columns + i)
    : Array.from({ length: columns }, (_, k) => i * columns + k);
}
