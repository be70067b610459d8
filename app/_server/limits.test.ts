import { expect, test } from 'vitest';
import { waitFor } from './limits';

test('an address with percent signs counts as the one that it names', () => {
  const wait = () => waitFor('/api/account/p%61ssword', '192.0.2.1', 0);
  for (let asked = 0; asked < 20; asked++) expect(wait()).toBe(0);
  expect(wait()).toBeGreaterThan(0);
  expect(waitFor('/api/account/password', '192.0.2.1', 0)).toBeGreaterThan(0);
  expect(waitFor('/%', '192.0.2.1', 0)).toBe(0);
});
