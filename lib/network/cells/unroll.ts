import type { Builder } from '../build';
import type { NodeId } from '../graph';
import { type Cell, type Names, namesAt } from './names';

/** A cell with its weights and conventions given: from one state to the next. */
export type Step<State, Next extends State = State> = (
  b: Builder,
  x: NodeId,
  state: State,
  names: Names,
) => Next;

/**
 * Appends a cell over a sequence from an initial state; in `reverse` it is read from its end. The steps
 * are returned in the order of the input, whichever way they were computed.
 */
export function unroll<State, Next extends State>(
  b: Builder,
  step: Step<State, Next>,
  xs: readonly NodeId[],
  initial: State,
  cell: Cell = {},
): Next[] {
  const steps: Next[] = [];
  const times = xs.map((_, t) => t);
  let state: State = initial;
  for (const t of cell.direction === 'reverse' ? times.reverse() : times) {
    const next = step(b, xs[t] as NodeId, state, namesAt(t + 1, cell));
    steps[t] = next;
    state = next;
  }
  return steps;
}
