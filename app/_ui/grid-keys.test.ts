import fc from 'fast-check';
import { expect, test } from 'vitest';
import { afterKey, type Place } from './grid-keys';

const both = { atStart: true, atEnd: true };
const size = fc.record({
  rows: fc.integer({ min: 1, max: 6 }),
  columns: fc.integer({ min: 1, max: 6 }),
});

test('Enter visits every entry once in reading order and then is done', () => {
  fc.assert(
    fc.property(size, ({ rows, columns }) => {
      const seen: string[] = [];
      let at: Place | 'done' | null = { row: 0, column: 0 };
      while (at !== null && at !== 'done' && seen.length <= rows * columns) {
        seen.push(`${at.row},${at.column}`);
        at = afterKey('Enter', both, at, { rows, columns });
      }
      expect(at).toBe('done');
      expect(new Set(seen).size).toBe(rows * columns);
      expect(seen).toEqual([...seen].sort());
    }),
  );
});

test('an arrow never leaves the grid, and the opposite arrow leads back', () => {
  const opposite = {
    ArrowUp: 'ArrowDown',
    ArrowDown: 'ArrowUp',
    ArrowLeft: 'ArrowRight',
    ArrowRight: 'ArrowLeft',
  } as const;
  const key = fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight');
  fc.assert(
    fc.property(size, fc.nat(), fc.nat(), key, (grid, a, b, pressed) => {
      const from = { row: a % grid.rows, column: b % grid.columns };
      const to = afterKey(pressed, both, from, grid);
      if (to === null || to === 'done') return;
      expect(to.row).toBeLessThan(grid.rows);
      expect(to.column).toBeLessThan(grid.columns);
      expect(afterKey(opposite[pressed as keyof typeof opposite], both, to, grid)).toEqual(from);
    }),
  );
});

test('inside a text, left and right move the caret and not the focus', () => {
  const inside = { atStart: false, atEnd: false };
  const grid = { rows: 2, columns: 2 };
  expect(afterKey('ArrowLeft', inside, { row: 0, column: 1 }, grid)).toBeNull();
  expect(afterKey('ArrowRight', inside, { row: 0, column: 0 }, grid)).toBeNull();
});
