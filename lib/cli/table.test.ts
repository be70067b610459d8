import { expect, test } from 'vitest';
import { table } from './table';

test('columns are aligned, and a key that a row lacks is left empty', () => {
  expect(table([{ name: 'a', ratio: 1.5 }, { name: 'long name' }])).toBe(
    ['name       ratio', 'a          1.5', 'long name'].join('\n'),
  );
});
