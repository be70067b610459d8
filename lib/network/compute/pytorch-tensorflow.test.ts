import { describe, expect, it } from 'vitest';
import { GATE_ORDERS, transposed } from '../cells/convention';
import { computed, expectClose } from './testing/computed';
import type { Rows } from './testing/random-input';
import { rows, weightsOf } from './testing/stacked-weights';

describe('PyTorch’s LSTM vectors', () => {
  it('are met by its gate order', () => {
    // pytorch/test/cpp/api/rnn.cpp, CheckOutputValuesMatchPyTorch, to 4 decimals: every parameter is
    // i / its size, x is (24 - i) / 24 over 3 steps, a batch of 4 and 2 entries.
    const ramp = (size: number) => Array.from({ length: size }, (_, i) => i / size);
    const weights = weightsOf(GATE_ORDERS.lstm.pytorch, {
      W: rows(ramp(16), 2),
      U: rows(ramp(16), 2),
      b: ramp(8),
      b2: ramp(8),
    });
    const expected = [
      [0.4391, 0.5402, 0.433, 0.5324, 0.4261, 0.5239, 0.4183, 0.5147],
      [0.6822, 0.8064, 0.6726, 0.7968, 0.662, 0.786, 0.6501, 0.7741],
      [0.7889, 0.9003, 0.7769, 0.8905, 0.7635, 0.8794, 0.7484, 0.8666],
    ];
    for (let batch = 0; batch < 4; batch++) {
      const at = (t: number, i: number) => (24 - (t * 8 + batch * 2 + i)) / 24;
      const x = [0, 1, 2].map((t) => [at(t, 0), at(t, 1)]);
      const wanted = expected.map((row) => row.slice(2 * batch, 2 * batch + 2));
      expectClose(computed({ cell: 'lstm', weights, x }).h, wanted, 6e-5);
    }
  });
});

describe('TensorFlow’s vectors', () => {
  it('are met by an LSTM, of kernels as Keras keeps them', () => {
    // tensorflow/contrib/lite/kernels/lstm_test.cc, BlackBoxTestNoCifgNoPeepholeNoProjectionNoClipping.
    const W = rows(
      [
        // input, forget, cell and output gate
        -0.45018822, -0.02338299, -0.0870589, -0.34550029, 0.04266912, -0.15680569, -0.34856534,
        0.43890524, 0.09701663, 0.20334584, -0.50592935, -0.31343272, -0.40032279, 0.44781327,
        0.01387155, -0.35593212, -0.50013041, 0.1370284, 0.11810488, 0.2013163, -0.20583314,
        0.44344562, 0.22077113, -0.29909778, -0.25065863, -0.28290087, 0.04613829, 0.40525138,
        0.44272184, 0.03897077, -0.1556896, 0.19487578,
      ],
      2,
    );
    const U = rows(
      [
        -0.0063535, -0.2042388, 0.31454784, -0.35746509, 0.28902304, 0.08183324, -0.16555229,
        0.02286911, -0.13566875, 0.03034258, 0.48091322, -0.12528998, 0.24077177, -0.51332325,
        -0.33502164, 0.10629296, -0.48684245, -0.06655136, 0.42224967, 0.2112639, 0.27654213,
        0.20864892, -0.07646349, 0.45877004, 0.00141793, -0.14609534, 0.36447752, 0.09196436,
        0.28053468, 0.01560611, -0.20127171, -0.01140004, -0.3407414, 0.24443203, -0.2078532,
        0.26320225, 0.05695659, -0.00123841, -0.4744786, -0.35869038, -0.06418842, -0.13502428,
        -0.501764, 0.22830659, -0.46367589, 0.26016325, -0.03894562, -0.16368064, 0.43385774,
        -0.17194885, 0.2718237, 0.09215671, 0.24107647, -0.39835793, 0.18212086, 0.01301402,
        0.48572797, -0.50656658, 0.20047462, -0.20607421, -0.51818722, -0.15390486, 0.0468148,
        0.39922136,
      ],
      4,
    );
    const b = [0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0];
    const [kernel, recurrent] = [transposed(W), transposed(U)];
    const stacked = { W: transposed(kernel), U: transposed(recurrent), b };
    const { h } = computed({
      cell: 'lstm',
      weights: weightsOf(GATE_ORDERS.lstm.keras, stacked),
      x: rows([2, 3, 3, 4, 1, 1], 2),
    });
    expectClose(
      h,
      [
        [-0.02973187, 0.1229473, 0.20885126, -0.15358765],
        [-0.03716109, 0.12507336, 0.41193449, -0.20860538],
        [-0.15053082, 0.09120187, 0.24278517, -0.12222792],
      ],
      1e-6,
    );
  });

  // tensorflow/python/kernel_tests/ctc_loss_op_test.py, testBasic, the blank being the last class.
  const first = [
    [0.633766, 0.221185, 0.0917319, 0.0129757, 0.0142857, 0.0260553],
    [0.111121, 0.588392, 0.278779, 0.0055756, 0.00569609, 0.010436],
    [0.0357786, 0.633813, 0.321418, 0.00249248, 0.00272882, 0.0037688],
    [0.0663296, 0.643849, 0.280111, 0.00283995, 0.0035545, 0.00331533],
    [0.458235, 0.396634, 0.123377, 0.00648837, 0.00903441, 0.00623107],
  ];
  const second = [
    [0.30176, 0.28562, 0.0831517, 0.0862751, 0.0816851, 0.161508],
    [0.24082, 0.397533, 0.0557226, 0.0546814, 0.0557528, 0.19549],
    [0.230246, 0.450868, 0.0389607, 0.038309, 0.0391602, 0.202456],
    [0.280884, 0.429522, 0.0326593, 0.0339046, 0.0326856, 0.190345],
    [0.423286, 0.315517, 0.0338439, 0.0393744, 0.0339315, 0.154046],
  ];
  /** The published gradient: the probabilities, but for the entries given. */
  const changed = (probabilities: Rows, at: [number, number][]) =>
    probabilities.map((row, t) => {
      const [k, entry] = at[t] as [number, number];
      return row.with(k, entry);
    });
  const logits = (probabilities: Rows) => probabilities.map((row) => row.map(Math.log));

  it('are met by CTC where labels alternate', () => {
    const { value, gradient } = computed({
      loss: 'ctc',
      logits: logits(first),
      labels: [0, 1, 2, 1, 0],
      blank: 5,
    });
    expect(value).toBeCloseTo(3.34211, 5);
    const at: [number, number][] = [
      [0, -0.366234],
      [1, -0.411608],
      [2, -0.678582],
      [1, -0.356151],
      [0, -0.541765],
    ];
    expectClose(gradient, changed(first, at), 2e-6);
  });

  it('are met by CTC where a label is repeated', () => {
    const { value, gradient } = computed({
      loss: 'ctc',
      logits: logits(second),
      labels: [0, 1, 1, 0],
      blank: 5,
    });
    expect(value).toBeCloseTo(5.42262, 5);
    const at: [number, number][] = [
      [0, -0.69824],
      [1, -0.602467],
      [5, -0.797544],
      [1, -0.570478],
      [0, -0.576714],
    ];
    expectClose(gradient, changed(second, at), 2e-6);
  });
});
