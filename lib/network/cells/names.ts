import type { NodeOptions } from '../build';

export type Direction = 'forward' | 'reverse';

/** How a cell names and dates the nodes of one step. */
export interface Names {
  /** The time step they belong to, from 1, in the order of the input. */
  readonly time?: number;
  /** A node's label from what it is: `h` to `h_1`, say; none where it is not to be a step. */
  label(base: string): string | undefined;
}

/** The options of a node that is `base` (`a_i`, `h_tilde`) of this step and plays that part. */
export function called(names: Names, base: string, part: string): NodeOptions {
  const label = names.label(base);
  return {
    part,
    ...(label !== undefined && { label }),
    ...(names.time !== undefined && { time: names.time }),
  };
}

/** Which of several cells over one sequence is meant. */
export interface Cell {
  readonly layer?: number | undefined;
  /** Given where there is a cell for each direction. */
  readonly direction?: Direction | undefined;
}

const SHORT = { forward: 'fwd', reverse: 'rev' };

/**
 * The usual names of a step: `h_1`, in the second layer `h_2_1` (the layer first, then the time), in
 * one direction of two `h_fwd_1` and `h_rev_1`.
 */
export function namesAt(time: number, { layer, direction }: Cell = {}): Names {
  const suffix = [layer, direction && SHORT[direction], time].filter((part) => part !== undefined);
  return { time, label: (base) => [base, ...suffix].join('_') };
}
