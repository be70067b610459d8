import { exp } from '../elementary/exp';
import { log } from '../elementary/log';
import type { Attributes } from '../graph';
import type { Tensor } from '../tensor';
import { logSoftmax } from './log-softmax';

/** The buffers of one CTC loss, and how to run it. */
export interface CtcRecursion {
  /** The logits' softmax in logarithms, frames by classes. */
  readonly logProbabilities: Float64Array;
  /** -ln of the probability of all alignments; infinite where there is none. */
  loss(): number;
  /** The loss's gradient with respect to the logits, written to `out`. Call after `loss`. */
  gradient(out: Float64Array): void;
}

/**
 * CTC by the forward-backward recursion over the labels with blanks between them (Graves et al. 2006,
 * eqs. 5-7, 9-11, 16), in logarithms, so that long sequences do not underflow.
 *
 * Labels are `attributes.labels` or the second input; `attributes.blank` may be any class.
 */
export function ctcRecursion(inputs: readonly Tensor[], attributes: Attributes): CtcRecursion {
  const [logits, given] = inputs as [Tensor, Tensor | undefined];
  const [frames, classes] = logits.shape as [number, number];
  const labels = given?.data ?? (attributes.labels as readonly number[]);
  const blank = attributes.blank as number;
  const places = 2 * labels.length + 1;
  const logProbabilities = new Float64Array(frames * classes);
  const normalise = logSoftmax.kernel(
    { shape: logits.shape, data: logProbabilities },
    [logits],
    {},
  );
  const forward = new Float64Array(frames * places);
  const backward = new Float64Array(frames * places);
  const classAt = (place: number) =>
    place % 2 === 0 ? blank : (labels[(place - 1) / 2] as number);
  // A blank between two different labels may be skipped.
  const skips = (place: number) =>
    place % 2 === 1 && place > 1 && classAt(place) !== classAt(place - 2);
  const emitted = (frame: number, place: number) =>
    logProbabilities[frame * classes + classAt(place)] as number;
  const at = (table: Float64Array, frame: number, place: number) =>
    place < 0 || place >= places
      ? Number.NEGATIVE_INFINITY
      : (table[frame * places + place] as number);
  let total = 0;

  function runForward(): void {
    forward.fill(Number.NEGATIVE_INFINITY);
    for (let place = 0; place < Math.min(2, places); place++) forward[place] = emitted(0, place);
    for (let frame = 1; frame < frames; frame++) {
      for (let place = 0; place < places; place++) {
        let from = logAdd(at(forward, frame - 1, place), at(forward, frame - 1, place - 1));
        if (skips(place)) from = logAdd(from, at(forward, frame - 1, place - 2));
        forward[frame * places + place] = from + emitted(frame, place);
      }
    }
    total = logAdd(at(forward, frames - 1, places - 1), at(forward, frames - 1, places - 2));
  }

  // The backward variable leaves the frame's own emission out, so that the product counts it once.
  function runBackward(): void {
    backward.fill(Number.NEGATIVE_INFINITY);
    for (let place = Math.max(0, places - 2); place < places; place++) {
      backward[(frames - 1) * places + place] = 0;
    }
    for (let frame = frames - 2; frame >= 0; frame--) {
      const next = (place: number) =>
        at(backward, frame + 1, place) + (place < places ? emitted(frame + 1, place) : 0);
      for (let place = 0; place < places; place++) {
        let to = logAdd(next(place), next(place + 1));
        if (place + 2 < places && skips(place + 2)) to = logAdd(to, next(place + 2));
        backward[frame * places + place] = to;
      }
    }
  }

  return {
    logProbabilities,
    loss: () => {
      normalise();
      runForward();
      return -total;
    },
    gradient: (out) => {
      runBackward();
      for (let i = 0; i < out.length; i++) out[i] = exp(logProbabilities[i] as number);
      for (let frame = 0; frame < frames; frame++) {
        for (let place = 0; place < places; place++) {
          const through = at(forward, frame, place) + at(backward, frame, place) - total;
          const i = frame * classes + classAt(place);
          out[i] = (out[i] as number) - exp(through);
        }
      }
    },
  };
}

/** ln(e^a + e^b). */
function logAdd(a: number, b: number): number {
  const top = Math.max(a, b);
  if (top === Number.NEGATIVE_INFINITY) return top;
  return top + log(1 + exp(Math.min(a, b) - top));
}
