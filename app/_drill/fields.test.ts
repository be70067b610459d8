import { expect, test } from 'vitest';
import { emptyFields, entriesOf, type Field, firstOpen } from './fields';

const fields: readonly Field[] = [
  { name: 'a_1', shape: [2], optional: true },
  { name: 'h_1', shape: [2], optional: false },
];
const empty = emptyFields(fields);

test('a value on the way may be left empty, an asked one may not', () => {
  expect(firstOpen(fields, empty)).toEqual({ index: 2, isEmpty: true });
  const asked = { ...empty, h_1: [['0.1'], ['0.2']] };
  expect(firstOpen(fields, asked)).toBeNull();
  expect(entriesOf(fields, asked)).toEqual({ h_1: ['0.1', '0.2'] });
});

test('a value on the way that was begun is to be finished', () => {
  const begun = { a_1: [['0.1'], [' ']], h_1: [['0.1'], ['0.2']] };
  expect(firstOpen(fields, begun)).toEqual({ index: 1, isEmpty: true });
});

test('an entry that is no number is found, wherever it is', () => {
  const wrong = { a_1: [['0.1'], ['x']], h_1: [['0.1'], ['y']] };
  expect(firstOpen(fields, wrong)).toEqual({ index: 1, isEmpty: false });
});

test('what was typed goes out in the shape of its value', () => {
  const matrix: readonly Field[] = [{ name: 'C', shape: [2, 2], optional: false }];
  const cells = [
    ['1', '2'],
    ['3', '4'],
  ];
  expect(entriesOf(matrix, { C: cells })).toEqual({ C: cells });
});
