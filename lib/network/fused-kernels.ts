import type { Node, NodeId } from './graph';
import type { Kernel } from './ops/op';

/** Finds a node's buffer. */
export type Data = (id: NodeId) => Float64Array;
export type Two = readonly [Node, Node];
type Four = [Float64Array, Float64Array, Float64Array, Float64Array];

// The arrays are arguments of what computes since what a function closes over is read anew at each
// access.

/** W x + U h + b for two to four columns each, written out: a loop over them would cost twice as much. */
export function smallAffine(
  { id, inputs }: Node,
  [first, second]: Two,
  data: Data,
): Kernel | undefined {
  if (inputs.length !== 3) return undefined;
  const [out, p, q, b] = [id, first.id, second.id, inputs[2] as NodeId].map(data) as Four;
  const [W, x, U, h] = [...first.inputs, ...second.inputs].map(data) as Four;
  return () => affineRows(out, p, q, b, W, x, U, h);
}

function affineRows(
  out: Float64Array,
  p: Float64Array,
  q: Float64Array,
  b: Float64Array,
  W: Float64Array,
  x: Float64Array,
  U: Float64Array,
  h: Float64Array,
): void {
  const inner = x.length;
  const outer = h.length;
  const x0 = x[0] as number;
  const x1 = x[1] as number;
  const x2 = inner > 2 ? (x[2] as number) : 0;
  const x3 = inner > 3 ? (x[3] as number) : 0;
  const h0 = h[0] as number;
  const h1 = h[1] as number;
  const h2 = outer > 2 ? (h[2] as number) : 0;
  const h3 = outer > 3 ? (h[3] as number) : 0;
  for (let row = 0, w = 0, u = 0; row < out.length; row++, w += inner, u += outer) {
    let left = (W[w] as number) * x0 + (W[w + 1] as number) * x1;
    if (inner > 2) left += (W[w + 2] as number) * x2;
    if (inner > 3) left += (W[w + 3] as number) * x3;
    let right = (U[u] as number) * h0 + (U[u + 1] as number) * h1;
    if (outer > 2) right += (U[u + 2] as number) * h2;
    if (outer > 3) right += (U[u + 3] as number) * h3;
    p[row] = left;
    q[row] = right;
    out[row] = left + right + (b[row] as number);
  }
}

/** a ⊙ b + c ⊙ d. */
export function mixture({ id, inputs }: Node, terms: Two, data: Data): Kernel | undefined {
  if (inputs.length !== 2 || terms.some(({ op }) => op !== 'hadamard')) return undefined;
  const [out, p, q] = [id, ...terms.map((term) => term.id)].map(data) as Four;
  const [a, b, c, d] = terms.flatMap((term) => term.inputs.map(data)) as Four;
  return () => mix(out, p, q, a, b, c, d);
}

function mix(
  out: Float64Array,
  p: Float64Array,
  q: Float64Array,
  a: Float64Array,
  b: Float64Array,
  c: Float64Array,
  d: Float64Array,
): void {
  for (let i = 0; i < out.length; i++) {
    const left = (a[i] as number) * (b[i] as number);
    const right = (c[i] as number) * (d[i] as number);
    p[i] = left;
    q[i] = right;
    out[i] = left + right;
  }
}
