import { describe, expect, it } from 'vitest';
import { GATE_ORDERS, splitGates, transposed } from '../cells/convention';
import { computeJson } from './compute';

type Rows = number[][];
interface Output {
  readonly h: Rows;
  readonly c: Rows;
  readonly value: number;
  readonly gradient: Rows;
}

function computed(input: unknown): Output {
  const result = computeJson(JSON.stringify(input));
  if (!result.ok) throw new Error(result.error);
  return result.value as unknown as Output;
}

function expectClose(actual: Rows, expected: Rows, tolerance: number): void {
  expect(actual.map((row) => row.length)).toEqual(expected.map((row) => row.length));
  const wanted = expected.flat();
  for (const [at, number] of actual.flat().entries()) {
    expect(Math.abs(number - (wanted[at] as number))).toBeLessThan(tolerance);
  }
}

function rows(numbers: readonly number[], columns: number): Rows {
  const count = numbers.length / columns;
  return Array.from({ length: count }, (_, at) => numbers.slice(at * columns, (at + 1) * columns));
}

/** A framework's stacked matrices as W_i, U_i, b_i and so on; two biases are added up. */
function weightsOf(
  order: readonly string[],
  stacked: { W: Rows; U: Rows; b: number[]; b2?: number[] },
): Record<string, unknown> {
  const both = stacked.b.map((entry, at) => entry + (stacked.b2?.[at] ?? 0));
  const [W, U, b] = [stacked.W, stacked.U, both].map((part) =>
    splitGates<string, unknown>(part, order),
  );
  return Object.fromEntries(
    order.flatMap((gate) => [
      [`W_${gate}`, W?.[gate]],
      [`U_${gate}`, U?.[gate]],
      [`b_${gate}`, b?.[gate]],
    ]),
  );
}

/**
 * ONNX Runtime, onnxruntime/test/providers/cpu/rnn/deep_cpu_lstm_op_test.cc, LstmOpContext2x1x2x2
 * (float32): rows in the order i o f c, peepholes in the order i o f.
 */
const ONNX_LSTM = weightsOf(GATE_ORDERS.lstm.onnx, {
  W: [
    [-0.494659, 0.0453352],
    [-0.487793, 0.417264],
    [-0.0175329, 0.489074],
    [-0.446013, 0.414029],
    [-0.0091708, -0.255364],
    [-0.106952, -0.266717],
    [-0.0888852, -0.428709],
    [-0.283349, 0.208792],
  ],
  U: [
    [0.146626, -0.0620289],
    [-0.0815302, 0.100482],
    [-0.219535, -0.306635],
    [-0.28515, -0.314112],
    [-0.228172, 0.405972],
    [0.31576, 0.281487],
    [-0.394864, 0.42111],
    [-0.386624, -0.390225],
  ],
  b: [0.381619, 0.0323954, -0.14449, 0.420804, -0.258721, 0.45056, -0.250755, 0.0967895],
});
const PEEPHOLES = { p_i: [0.2345, 0.5235], p_o: [0.4378, 0.3475], p_f: [0.8927, 0.3456] };
const X = [
  [-0.455351, -0.276391],
  [-0.185934, -0.269585],
];

describe('ONNX Runtime’s LSTM vectors', () => {
  const lstm = (more: object) => computed({ cell: 'lstm', weights: ONNX_LSTM, x: X, ...more });
  const peeping = { weights: { ...ONNX_LSTM, ...PEEPHOLES } };

  it('are met forwards with peepholes', () => {
    const { h, c } = lstm(peeping);
    expectClose(
      h,
      [
        [-0.0251062475, 0.0561261699],
        [-0.03277518, 0.05935364],
      ],
      1e-7,
    );
    expectClose(c.slice(-1), [[-0.0780206, 0.098829]], 1e-6);
  });

  it('are met with peepholes and no bias', () => {
    const none = { b_i: [0, 0], b_f: [0, 0], b_g: [0, 0], b_o: [0, 0] };
    const { h } = lstm({ weights: { ...peeping.weights, ...none } });
    expectClose(
      h,
      [
        [0.04154162, 0.01969122],
        [0.05298181, 0.0030589],
      ],
      1e-7,
    );
  });

  it('are met in reverse, with peepholes and without', () => {
    expectClose(
      lstm({ ...peeping, direction: 'reverse' }).h,
      [
        [-0.03189282, 0.07626793],
        [-0.03068724, 0.02803503],
      ],
      1e-7,
    );
    expectClose(
      lstm({ direction: 'reverse' }).h,
      [
        [-0.033075746, 0.074455738],
        [-0.031248707, 0.027853041],
      ],
      1e-7,
    );
  });

  it('are met in both directions', () => {
    const weights = { forward: peeping.weights, reverse: peeping.weights };
    expectClose(
      lstm({ weights, direction: 'bidirectional' }).h,
      [
        [-0.0251062, 0.0561262, -0.0318928, 0.0762679],
        [-0.0327752, 0.0593536, -0.0306872, 0.028035],
      ],
      1e-6,
    );
  });

  it('are met from initial states', () => {
    const h0 = [0.34, 0.72];
    expectClose(
      lstm({ h0 }).h,
      [
        [0.01797521, -0.07104912],
        [-0.03174796, -0.0152949],
      ],
      1e-7,
    );
    expectClose(
      lstm({ h0, c0: [0.63, 0.21] }).h,
      [
        [0.12797015, 0.0097284],
        [0.02716939, 0.01842997],
      ],
      1e-7,
    );
  });
});

describe('ONNX Runtime’s GRU vectors', () => {
  // onnxruntime/test/providers/cpu/rnn/deep_cpu_gru_op_test.cc, rows in the order z r h.
  const weights = weightsOf(GATE_ORDERS.gru.onnx, {
    W: rows(
      [
        -0.494659, 0.0453352, -0.487793, 0.417264, -0.0091708, -0.255364, -0.106952, -0.266717,
        -0.0888852, -0.428709, -0.283349, 0.208792,
      ],
      2,
    ),
    U: rows(
      [
        0.146626, -0.0620289, -0.0815302, 0.100482, -0.228172, 0.405972, 0.31576, 0.281487,
        -0.394864, 0.42111, -0.386624, -0.390225,
      ],
      2,
    ),
    b: [0.381619, 0.0323954, -0.258721, 0.45056, -0.250755, 0.0967895],
  });
  const convention = { z: 'keep', reset: 'before' };
  const gru = (more: object) => computed({ cell: 'gru', weights, x: X, convention, ...more }).h;

  it('are met forwards, also from an initial state', () => {
    expectClose(
      gru({}),
      [
        [-0.03255286, 0.0774838],
        [-0.05556786, 0.0785508],
      ],
      1e-7,
    );
    expectClose(
      gru({ h0: [0.5, -0.5] }),
      [
        [0.2366661, -0.1500429],
        [0.07378622, -0.02782359],
      ],
      1e-7,
    );
  });

  it('are met in both directions', () => {
    expectClose(
      gru({ weights: { forward: weights, reverse: weights }, direction: 'bidirectional' }),
      [
        [-0.03255286, 0.0774838, -0.05469977, 0.1004222],
        [-0.05556786, 0.0785508, -0.04566499, 0.04621252],
      ],
      1e-7,
    );
  });

  // The same file, DefaultActivationsSimpleWeightsWithBias: three units, a second bias of its own.
  const second = {
    W: rows([0.1, 0.2, 0.3, 0.2, 0.3, 0.1, 0.3, 0.1, 0.2], 1),
    U: rows(new Array(27).fill(0.1), 3),
    b: [-0.01, 0.1, 0.01, -0.2, -0.02, 0.02, 0.3, -0.3, -0.3],
    b2: [-0.03, 0.5, -0.7, 0.05, -0.7, 0.3, 0.07, -0.03, 0.5],
  };
  const x = [[-0.1], [-0.3]];
  const inside = second.b2.slice(6);

  it('are met with the reset gate before U_h', () => {
    const summed = weightsOf(GATE_ORDERS.gru.onnx, second);
    expectClose(
      gru({ weights: summed, x }),
      [
        [0.16783132, -0.11754231, 0.11977843],
        [0.22688604, -0.19698407, 0.14017843],
      ],
      1e-7,
    );
  });

  it('are met with the reset gate after U_h, its bias inside, forwards and in reverse', () => {
    const b2 = second.b2.map((entry, at) => (at < 6 ? entry : 0));
    const after = {
      weights: { ...weightsOf(GATE_ORDERS.gru.onnx, { ...second, b2 }), c_h: inside },
      convention: { z: 'keep', reset: 'after' },
      x,
    };
    expectClose(
      gru(after),
      [
        [0.15024948, -0.11097029, -0.02121867],
        [0.19538902, -0.19016478, -0.05644283],
      ],
      1e-7,
    );
    expectClose(
      gru({ ...after, direction: 'reverse' }),
      [
        [0.20910699, -0.18880953, -0.04005555],
        [0.12252139, -0.12032216, -0.05064924],
      ],
      1e-7,
    );
  });
});

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
