import type { GateWeights, StepNumbers, StepRun } from './step';

/** out = W x + U h + b. */
type Affine = (out: Float64Array, gate: GateWeights, x: Float64Array, h: Float64Array) => void;

function oneSum(size: number): Affine {
  return (out, { W, U, b }, x, h) => {
    for (let row = 0; row < size; row++) {
      let sum = b[row] as number;
      const from = row * size;
      for (let i = 0; i < size; i++) {
        sum +=
          (W[from + i] as number) * (x[i] as number) + (U[from + i] as number) * (h[i] as number);
      }
      out[row] = sum;
    }
  };
}

function fourSums(size: number): Affine {
  return (out, { W, U, b }, x, h) => {
    for (let row = 0; row < size; row++) {
      let s0 = b[row] as number;
      let s1 = 0;
      let s2 = 0;
      let s3 = 0;
      const from = row * size;
      for (let i = 0; i < size; i += 4) {
        s0 += (W[from + i] as number) * (x[i] as number);
        s1 += (W[from + i + 1] as number) * (x[i + 1] as number);
        s2 += (W[from + i + 2] as number) * (x[i + 2] as number);
        s3 += (W[from + i + 3] as number) * (x[i + 3] as number);
      }
      for (let i = 0; i < size; i += 4) {
        s0 += (U[from + i] as number) * (h[i] as number);
        s1 += (U[from + i + 1] as number) * (h[i + 1] as number);
        s2 += (U[from + i + 2] as number) * (h[i + 2] as number);
        s3 += (U[from + i + 3] as number) * (h[i + 3] as number);
      }
      out[row] = s0 + s1 + (s2 + s3);
    }
  };
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** The step as one would write it by hand for speed: loops over arrays made once, the engine's own exp. */
export function plainStep(numbers: StepNumbers): StepRun {
  const affine = numbers.size <= 8 ? oneSum(numbers.size) : fourSums(numbers.size);
  return numbers.cell === 'lstm' ? plainLstm(numbers, affine) : plainGru(numbers, affine);
}

function plainLstm({ size, gates, x, h, c }: StepNumbers, affine: Affine): StepRun {
  const [wi, wf, wg, wo] = gates as [GateWeights, GateWeights, GateWeights, GateWeights];
  const array = () => new Float64Array(size);
  const [i, f, g, o, newC, newH] = [array(), array(), array(), array(), array(), array()];
  return {
    run: () => {
      affine(i, wi, x, h);
      affine(f, wf, x, h);
      affine(g, wg, x, h);
      affine(o, wo, x, h);
      for (let k = 0; k < size; k++) {
        const kept = sigmoid(f[k] as number) * (c[k] as number);
        const written = sigmoid(i[k] as number) * Math.tanh(g[k] as number);
        newC[k] = kept + written;
        newH[k] = sigmoid(o[k] as number) * Math.tanh(kept + written);
      }
    },
    h: () => newH,
  };
}

function plainGru({ size, gates, x, h }: StepNumbers, affine: Affine): StepRun {
  const [wz, wr, wh] = gates as [GateWeights, GateWeights, GateWeights];
  const array = () => new Float64Array(size);
  const [z, r, gated, candidate, newH] = [array(), array(), array(), array(), array()];
  return {
    run: () => {
      affine(z, wz, x, h);
      affine(r, wr, x, h);
      for (let k = 0; k < size; k++) gated[k] = sigmoid(r[k] as number) * (h[k] as number);
      affine(candidate, wh, x, gated);
      for (let k = 0; k < size; k++) {
        const update = sigmoid(z[k] as number);
        newH[k] = (1 - update) * (h[k] as number) + update * Math.tanh(candidate[k] as number);
      }
    },
    h: () => newH,
  };
}
