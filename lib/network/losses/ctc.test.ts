import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromNested } from '../tensor';
import { ctc, ctcBestPath, ctcCollapse, framesNeeded } from './ctc';

/** Small cases: up to 4 frames, 4 classes, 3 labels, any of the classes being the blank. */
const cases = fc
  .record({
    frames: fc.integer({ min: 1, max: 4 }),
    classes: fc.integer({ min: 2, max: 4 }),
    places: fc.array(fc.nat({ max: 2 }), { maxLength: 3 }),
    blankAt: fc.nat({ max: 3 }),
  })
  .chain(({ frames, classes, places, blankAt }) => {
    const blank = blankAt % classes;
    const others = Array.from({ length: classes }, (_, k) => k).filter((k) => k !== blank);
    const row = fc.array(fc.double({ min: -4, max: 4, noNaN: true }), {
      minLength: classes,
      maxLength: classes,
    });
    return fc.record({
      logits: fc.array(row, { minLength: frames, maxLength: frames }),
      labels: fc.constant(places.map((place) => others[place % others.length] as number)),
      blank: fc.constant(blank),
    });
  });
const feasible = cases.filter(({ logits, labels }) => framesNeeded(labels) <= logits.length);

function softmax(row: readonly number[]): number[] {
  const powers = row.map(Math.exp);
  const sum = powers.reduce((all, power) => all + power, 0);
  return powers.map((power) => power / sum);
}

/** Every alignment of so many frames. */
function* paths(frames: number, classes: number): Generator<number[]> {
  if (frames === 0) yield [];
  else {
    for (const rest of paths(frames - 1, classes)) {
      for (let k = 0; k < classes; k++) yield [...rest, k];
    }
  }
}

/** The probability of the labels: the sum over every alignment that spells them. */
function bySpelling(logits: number[][], labels: number[], blank: number): number {
  const probabilities = logits.map(softmax);
  let sum = 0;
  for (const path of paths(logits.length, logits[0]?.length ?? 0)) {
    if (JSON.stringify(spelt(path, blank)) !== JSON.stringify(labels)) continue;
    sum += path.reduce((product, k, t) => product * (probabilities[t]?.[k] as number), 1);
  }
  return sum;
}

function spelt(path: readonly number[], blank: number): number[] {
  const word: number[] = [];
  let last = blank;
  for (const k of path) {
    if (k !== last && k !== blank) word.push(k);
    last = k;
  }
  return word;
}

describe('CTC', () => {
  it('sums over every alignment that spells the labels', () => {
    fc.assert(
      fc.property(feasible, ({ logits, labels, blank }) => {
        const { value } = ctc(fromNested(logits), labels, blank);
        expect(value).toBeCloseTo(-Math.log(bySpelling(logits, labels, blank)), 10);
      }),
      { numRuns: 300 },
    );
  });

  it('needs so many frames that fewer spell the labels in no alignment', () => {
    fc.assert(
      fc.property(cases, ({ logits, labels, blank }) => {
        const isPossible = bySpelling(logits, labels, blank) > 0;
        expect(framesNeeded(labels) <= logits.length).toBe(isPossible);
      }),
      { numRuns: 300 },
    );
  });

  it('has the gradient that central differences have', () => {
    fc.assert(
      fc.property(feasible, ({ logits, labels, blank }) => {
        const { gradient } = ctc(fromNested(logits), labels, blank);
        const classes = logits[0]?.length ?? 0;
        const step = 1e-5;
        for (const [at, slope] of gradient.data.entries()) {
          const [t, k] = [Math.floor(at / classes), at % classes];
          const moved = (by: number) => {
            const other = logits.map((row) => [...row]);
            (other[t] as number[])[k] = (logits[t]?.[k] as number) + by;
            return ctc(fromNested(other), labels, blank).value;
          };
          expect(slope).toBeCloseTo((moved(step) - moved(-step)) / (2 * step), 7);
        }
      }),
    );
  });

  it('does not change when a constant is added to a frame’s logits; its gradient sums to 0', () => {
    fc.assert(
      fc.property(feasible, fc.double({ min: -100, max: 100, noNaN: true }), (given, shift) => {
        const { logits, labels, blank } = given;
        const moved = logits.map((row, t) => (t === 0 ? row.map((logit) => logit + shift) : row));
        const [a, b] = [logits, moved].map((rows) => ctc(fromNested(rows), labels, blank));
        expect(a?.value).toBeCloseTo(b?.value as number, 10);
        for (let t = 0; t < logits.length; t++) {
          const classes = logits[0]?.length ?? 0;
          const row = a?.gradient.data.subarray(t * classes, (t + 1) * classes) ?? [];
          expect(row.reduce((sum, slope) => sum + slope, 0)).toBeCloseTo(0, 10);
        }
      }),
    );
  });

  it('does not underflow over a thousand frames', () => {
    const logits = new Array(1000).fill([0, 0, 0]);
    const { value } = ctc(fromNested(logits), [1, 2, 1], 0);
    expect(value).toBeGreaterThan(1000);
    expect(value).toBeLessThan(1000 * Math.log(3));
  });

  it('is infinite where no alignment exists', () => {
    expect(ctc(fromNested([[1, 2]]), [1, 1], 0).value).toBe(Number.POSITIVE_INFINITY);
  });

  it('spells a path by merging repetitions before it removes blanks', () => {
    expect(ctcCollapse([1, 1, 0, 1, 2, 2, 0, 0], 0)).toEqual([1, 1, 2]);
    expect(ctcCollapse([2, 0, 0, 2, 1], 2)).toEqual([0, 1]);
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 3 })), fc.nat({ max: 3 }), (path, blank) => {
        expect(ctcCollapse(path, blank)).toEqual(spelt(path, blank));
      }),
    );
  });

  it('decodes the likeliest class of each frame', () => {
    const logits = fromNested([
      [0, 3, 1],
      [0, 3, 1],
      [5, 3, 1],
      [0, 1, 2],
    ]);
    expect(ctcBestPath(logits, 0)).toEqual([1, 2]);
    expect(ctcBestPath(logits, 1)).toEqual([0, 2]);
  });
});
