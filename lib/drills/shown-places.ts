import type { Places } from '../network/explain';
import type { NodeId } from '../network/graph';
import type { Tensor } from '../network/tensor';
import type { FitDraw } from './fitness';
import type { Plan } from './plan';
import { placesOf } from './rounding';

/** To how many decimals a worked solution shows each value of a draw. */
export function shownPlaces(
  { steps, asks }: Plan,
  { places, keptPlaces }: Pick<FitDraw, 'places' | 'keptPlaces'>,
  values: ReadonlyMap<NodeId, Tensor>,
): Places {
  const last = steps.at(-1)?.id;
  return (node) => {
    if (node.op === 'input' || node.op === 'constant') return undefined;
    if (keptPlaces === undefined) {
      return placesOf({ kind: 'exact' }, (values.get(node.id) as Tensor).data);
    }
    const asked = asks.findIndex((ask) => ask.node === node.id);
    // What is asked and used again is shown as it is kept, for the next line is computed from it.
    return asked >= 0 && node.id === last ? places[asked] : keptPlaces;
  };
}
