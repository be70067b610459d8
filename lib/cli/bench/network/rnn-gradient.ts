import { append, createBuilder, graphOf } from '../../../network/build';
import { namesAt } from '../../../network/cells/names';
import { rnnStep } from '../../../network/cells/rnn';
import { appendGradient } from '../../../network/gradient';
import type { NodeId } from '../../../network/graph';
import { compile } from '../../../network/run';
import { constant, input, scale, subtract, sum } from '../../../network/sugar';
import type { Shape } from '../../../network/tensor';
import { createNumbers } from './numbers';

/** An RNN's numbers: inputs and states of `size`, over `steps` steps, with a target for the last. */
export interface RnnNumbers {
  readonly size: number;
  readonly W: Float64Array;
  readonly U: Float64Array;
  readonly b: Float64Array;
  readonly h0: Float64Array;
  readonly x: readonly Float64Array[];
  readonly target: Float64Array;
}

/** Numbers for so many steps of a network of so many hidden values. */
export function gradientNumbers(size: number, steps: number): RnnNumbers {
  const numbers = createNumbers();
  return {
    size,
    W: numbers(size * size),
    U: numbers(size * size),
    b: numbers(size),
    h0: numbers(size),
    x: Array.from({ length: steps }, () => numbers(size)),
    target: numbers(size),
  };
}

/** A way to compute the gradient of half the squared error of the last state by W, U and b. */
export interface GradientRun {
  run(): void;
  gradient(): Readonly<Record<'W' | 'U' | 'b', Float64Array>>;
}

/** By the core: forward and backward pass as one graph, with a new sequence given before each run. */
export function graphGradient({ size, W, U, b: bias, h0, x, target }: RnnNumbers): GradientRun {
  const b = createBuilder();
  const given = (name: string, shape: Shape) => input(b, name, shape);
  const weights = {
    W: given('W', [size, size]),
    U: given('U', [size, size]),
    b: given('b', [size]),
  };
  let h = given('h_0', [size]);
  x.forEach((_, t) => {
    h = rnnStep(b, weights, given(`x_${t + 1}`, [size]), { h }, namesAt(t + 1)).h;
  });
  const error = subtract(b, h, given('target', [size]));
  const squares = append(b, 'power', [error], { attributes: { exponent: 2 } });
  const loss = scale(b, constant(b, 0.5), sum(b, squares));
  const gradients = appendGradient(b, loss, Object.values(weights));
  const program = compile(graphOf(b));
  const vector = (data: Float64Array) => ({ shape: [size], data });
  const matrix = (data: Float64Array) => ({ shape: [size, size], data });
  program.set('W', matrix(W));
  program.set('U', matrix(U));
  program.set('b', vector(bias));
  program.set('target', vector(target));
  const sequence = x.map((data, t) => [`x_${t + 1}`, vector(data)] as const);
  const start = vector(h0);
  const current = (id: NodeId) => program.value(gradients.get(id) as NodeId).data;
  return {
    run: () => {
      program.set('h_0', start);
      for (const [name, value] of sequence) program.set(name, value);
      program.run();
    },
    gradient: () => ({ W: current(weights.W), U: current(weights.U), b: current(weights.b) }),
  };
}

/** By hand: back-propagation through time in loops over arrays made once. */
export function handWrittenGradient(numbers: RnnNumbers): GradientRun {
  const { size, W, U, b, h0, x, target } = numbers;
  const states = [h0, ...x.map(() => new Float64Array(size))];
  const gradient = {
    W: new Float64Array(size * size),
    U: new Float64Array(size * size),
    b: new Float64Array(size),
  };
  const dh = new Float64Array(size);
  const da = new Float64Array(size);
  const stateAt = (t: number) => states[t] as Float64Array;

  function forward(): void {
    for (let t = 0; t < x.length; t++) {
      const [xt, before, after] = [x[t] as Float64Array, stateAt(t), stateAt(t + 1)];
      for (let row = 0; row < size; row++) {
        let total = b[row] as number;
        for (let i = 0; i < size; i++) {
          const place = row * size + i;
          total += (W[place] as number) * (xt[i] as number);
          total += (U[place] as number) * (before[i] as number);
        }
        after[row] = Math.tanh(total);
      }
    }
  }

  function backward(): void {
    gradient.W.fill(0);
    gradient.U.fill(0);
    gradient.b.fill(0);
    const last = stateAt(x.length);
    for (let i = 0; i < size; i++) dh[i] = (last[i] as number) - (target[i] as number);
    for (let t = x.length - 1; t >= 0; t--) {
      const [xt, before, after] = [x[t] as Float64Array, stateAt(t), stateAt(t + 1)];
      for (let i = 0; i < size; i++) {
        const h = after[i] as number;
        da[i] = (dh[i] as number) * (1 - h * h);
      }
      dh.fill(0);
      for (let row = 0; row < size; row++) {
        const delta = da[row] as number;
        gradient.b[row] = (gradient.b[row] as number) + delta;
        for (let i = 0; i < size; i++) {
          const place = row * size + i;
          gradient.W[place] = (gradient.W[place] as number) + delta * (xt[i] as number);
          gradient.U[place] = (gradient.U[place] as number) + delta * (before[i] as number);
          dh[i] = (dh[i] as number) + delta * (U[place] as number);
        }
      }
    }
  }

  return {
    run: () => {
      forward();
      backward();
    },
    gradient: () => gradient,
  };
}
