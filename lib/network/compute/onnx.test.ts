import { describe, it } from 'vitest';
import { GATE_ORDERS } from '../cells/convention';
import { computed, expectClose } from './testing/computed';
import { rows, weightsOf } from './testing/stacked-weights';

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
    expectClose(c?.slice(-1) ?? [], [[-0.0780206, 0.098829]], 1e-6);
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
