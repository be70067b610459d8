import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GATE_ORDERS, joinGates, splitGates, transposed, withOtherSignOfZ } from './convention';

const entry = fc.double({ min: -5, max: 5, noNaN: true });
const matrices = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .chain(([rows, columns]) => {
    const row = fc.array(entry, { minLength: columns, maxLength: columns });
    return fc.array(row, { minLength: 12 * rows, maxLength: 12 * rows });
  });
const orders = fc.constantFrom(
  ...Object.values(GATE_ORDERS.lstm),
  ...Object.values(GATE_ORDERS.gru),
) as fc.Arbitrary<readonly string[]>;

test('the same LSTM stacked by PyTorch and by ONNX differs in order alone', () => {
  const pytorch = ['input', 'forget', 'cell', 'output'];
  const parts = splitGates(pytorch, GATE_ORDERS.lstm.pytorch);
  expect(parts).toEqual({ i: ['input'], f: ['forget'], g: ['cell'], o: ['output'] });
  expect(joinGates(parts, GATE_ORDERS.lstm.onnx)).toEqual(['input', 'output', 'forget', 'cell']);
});

test('the same GRU stacked by PyTorch and by Keras differs in order alone', () => {
  const parts = splitGates(['reset', 'update', 'new'], GATE_ORDERS.gru.pytorch);
  expect(parts).toEqual({ r: ['reset'], z: ['update'], h: ['new'] });
  expect(joinGates(parts, GATE_ORDERS.gru.keras)).toEqual(['update', 'reset', 'new']);
});

test('splitting and joining, turning over, and the other sign of z undo themselves exactly', () => {
  fc.assert(
    fc.property(matrices, orders, (matrix, order) => {
      expect(joinGates(splitGates(matrix, order), order)).toEqual(matrix);
      expect(transposed(transposed(matrix))).toEqual(matrix);
      const weights = { W_z: matrix, U_z: matrix, b_z: matrix[0] as number[] };
      expect(withOtherSignOfZ(withOtherSignOfZ(weights))).toEqual(weights);
    }),
  );
});
