import { append, type Builder } from '../build';
import type { NodeId } from '../graph';
import { called, type Names, namesAt } from './names';
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
  const way = (direction: 'forward' | 'reverse') =>
    unroll(b, steps[direction], xs, initial[direction], direction, {
      direction,
      ...(layer !== undefined && { layer }),
    });
  const [forward, reverse] = [way('forward'), way('reverse')];
  const joined = (t: number, names: Names) => {
    const halves = [(forward[t] as Next).h, (reverse[t] as Next).h];
    return append(b, 'concatenate', halves, called(names, 'h', 'bidirectional.hidden'));
  };
  const cell = layer === undefined ? {} : { layer };
  return { forward, reverse, h: xs.map((_, t) => joined(t, namesAt(t + 1, cell))) };
}
