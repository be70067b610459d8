import { expect, test } from 'vitest';
import { emptyCells, pasted, readBack, readingOf, typedOf, withCell } from './cells';

test('a vector is entered as a column, a scalar in one field', () => {
  expect(emptyCells([3])).toEqual([[''], [''], ['']]);
  expect(emptyCells([2, 2])).toEqual([
    ['', ''],
    ['', ''],
  ]);
  expect(emptyCells([])).toEqual([['']]);
});

test('what was entered is handed in in the shape that was asked', () => {
  const cells = withCell(withCell(emptyCells([2]), 0, 0, '0.5'), 1, 0, '1.1');
  expect(typedOf(cells, [2])).toEqual(['0.5', '1.1']);
  expect(typedOf([['7']], [])).toBe('7');
  expect(typedOf([['1', '2']], [1, 2])).toEqual([['1', '2']]);
});

test('a pasted text with as many entries as the grid fills it, row or column', () => {
  expect(pasted(emptyCells([2]), 1, 0, '0.5 1.1')).toEqual([['0.5'], ['1.1']]);
  expect(pasted(emptyCells([2]), 0, 0, '0.5; 1.1')).toEqual([['0.5'], ['1.1']]);
  expect(pasted(emptyCells([2, 2]), 0, 0, '[[1, 2], [3, 4]]')).toEqual([
    ['1', '2'],
    ['3', '4'],
  ]);
});

test('a smaller block fills from the focused entry on and leaves the rest', () => {
  const before = [
    ['a', 'b', 'c'],
    ['d', 'e', 'f'],
  ];
  expect(pasted(before, 0, 1, '1 2; 3 4')).toEqual([
    ['a', '1', '2'],
    ['d', '3', '4'],
  ]);
});

test('a single number is pasted as usual', () => {
  expect(pasted(emptyCells([2]), 0, 0, ' 0.5 ')).toBeNull();
});

test('an entry is read back as it was understood', () => {
  expect(readingOf('')).toBeNull();
  expect(readingOf('-1/3')).toEqual({ number: -1 / 3 });
  expect(readingOf('0,12')).toEqual({ number: 0.12 });
  expect(readingOf('abc')).toHaveProperty('problem');
  expect(readBack(-1 / 3)).toBe('−0.333333');
});
