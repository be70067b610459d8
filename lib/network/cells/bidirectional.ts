import { append, type Builder } from '../build';
import type { NodeId } from '../graph';
import { called, type Direction, namesAt } from './names';
import { type Step, unroll } from './unroll';

/** Something for each of the two directions. */
export interface Both<T> {
  readonly forward: T;
  readonly reverse: T;
}

/**
 * Two cells over one sequence, one from its end (Schuster & Paliwal 1997). `h` joins the forward state
 * and the reverse one of each input, labelled `h_1` and so on, part `bidirectional.hidden`.
 */
export function bidirectional<State extends { h: NodeId }, Next extends State>(
  b: Builder,
  steps: Both<Step<State, Next>>,
  xs: readonly NodeId[],
  initial: Both<State>,
  layer?: number,
): Both<Next[]> & { readonly h: NodeId[] } {
  const way = (direction: Direction) =>
    unroll(b, steps[direction], xs, initial[direction], { direction, layer });
  const [forward, reverse] = [way('forward'), way('reverse')];
  return { forward, reverse, h: joined(b, forward, reverse, layer) };
}

/** Of each time the forward state followed by the reverse one. */
export function joined(
  b: Builder,
  forward: readonly { h: NodeId }[],
  reverse: readonly { h: NodeId }[],
  layer?: number,
): NodeId[] {
  return forward.map(({ h }, t) => {
    const options = called(namesAt(t + 1, { layer }), 'h', 'bidirectional.hidden');
    return append(b, 'concatenate', [h, (reverse[t] as { h: NodeId }).h], options);
  });
}
