import { z } from 'zod';
import { shapeName } from '../tensor';
import type { Fields } from './fields';
import { part, vector } from './reading';

const bothWays = z.strictObject({ forward: vector.optional(), reverse: vector.optional() });

/** A layer's initial state by direction; zeros where there is none. */
export interface States {
  readonly forward?: readonly number[] | undefined;
  readonly reverse?: readonly number[] | undefined;
}

/** The initial states of each layer: `h0` or `c0`. */
export function statesOf(
  input: Fields,
  field: 'h0' | 'c0',
  context: z.RefinementCtx,
): readonly States[] {
  const value = input[field];
  if (value === undefined) return [];
  const count = input.layers?.length;
  if (count === undefined) return [statesOfLayer(input, value, [field], context)];
  if (Array.isArray(value) && value.length === count) {
    return value.map((state, at) => statesOfLayer(input, state, [field, at], context));
  }
  const message = `expected an array of ${count}, one initial state a layer`;
  context.addIssue({ code: 'custom', path: [field], message });
  return [];
}

function statesOfLayer(
  { direction }: Fields,
  value: unknown,
  path: PropertyKey[],
  context: z.RefinementCtx,
): States {
  if (direction === 'bidirectional') return part(bothWays, value, path, context) ?? {};
  return { [direction]: part(vector, value, path, context) };
}

/** The state given, if it has the cell's size, or zeros. */
export function initialState(
  given: readonly number[] | undefined,
  H: number,
  path: PropertyKey[],
  context: z.RefinementCtx,
): readonly number[] {
  if (given !== undefined && given.length !== H) {
    const message = `${shapeName([given.length])} does not fit ${H} hidden units, which need ${shapeName([H])}`;
    context.addIssue({ code: 'custom', path, message });
  }
  return given ?? new Array<number>(H).fill(0);
}
