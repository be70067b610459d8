import { expect, test } from 'vitest';
import { testClockFile } from './clock';

test('a test clock counts only where it was given at the start and the server is on loopback', () => {
  const file = { RECURRENT_TEST_CLOCK: '/tmp/clock' };
  expect(testClockFile({ ...file, HOSTNAME: '127.0.0.1' })).toBe('/tmp/clock');
  expect(testClockFile({ HOSTNAME: '127.0.0.1' })).toBeNull();
  expect(testClockFile({ ...file, HOSTNAME: '0.0.0.0' })).toBeNull();
  expect(testClockFile({ ...file, HOSTNAME: 'box' })).toBeNull();
  expect(testClockFile(file)).toBeNull();
});
