import type { Problem } from '../../drills/problem';
import type { Random } from '../../drills/random';
import { unitOf } from '../../drills/rounding';
import { run } from '../../network/run';
import type { Tensor } from '../../network/tensor';
import { rightValues } from './answers';

/**
 * An answer with a slip at random: a digit misread, a sign lost, two digits swapped, a sum that is off by
 * a little, in an asked entry or in a value on the way that the rest is then computed from.
 */
export function slippedValues(problem: Problem, random: Random): number[] {
  for (;;) {
    const values = valuesWithSlip(problem, random);
    // Whoever arrives at the logarithm of a negative number looks again.
    if (values.every(Number.isFinite)) return values;
  }
}

function valuesWithSlip(problem: Problem, random: Random): number[] {
  const { plan, given, keptPlaces, ask } = problem;
  if (random.integer(0, 1) === 0) {
    const places = ask.flatMap(({ decimals, value }) => Array.from(value.data, () => decimals));
    const values = rightValues(problem);
    const entry = random.integer(0, values.length - 1);
    values[entry] = slipped(values[entry] ?? 0, places[entry] ?? 0, random);
    return values;
  }
  const step = random.pick(plan.steps);
  const truth = run(plan.graph, given).get(step.id) as Tensor;
  const data = truth.data.slice();
  const entry = random.integer(0, data.length - 1);
  data[entry] = slipped(data[entry] ?? 0, keptPlaces ?? 2, random);
  const values = run(plan.graph, given, new Map([[step.id, { shape: truth.shape, data }]]));
  return plan.asks.flatMap(({ node }) => [...(values.get(node) as Tensor).data]);
}

function slipped(value: number, places: number, random: Random): number {
  const digits = [...Math.abs(value).toFixed(places)];
  const at = random.pick(digits.flatMap((digit, place) => (digit === '.' ? [] : [place])));
  const sign = value < 0 ? -1 : 1;
  const kind = random.integer(0, 3);
  if (kind === 0) return -value;
  if (kind === 1) return value + random.pick([-1, 1]) * random.integer(1, 9) * unitOf(places);
  if (kind === 2) {
    const next = digits[at + 1] === '.' ? at + 2 : at + 1;
    [digits[at], digits[next]] = [digits[next] ?? '', digits[at] ?? ''];
  } else digits[at] = String(random.integer(0, 9));
  return sign * Number(digits.join(''));
}
