import { expect, test } from 'vitest';
import { failedBrowserTests, failedUnitTests } from './failed-tests.mjs';

test('a failed unit test is told with why, and so is a file that does not load', () => {
  const passed = { fullName: 'one is one', status: 'passed', failureMessages: [] };
  const failed = {
    fullName: 'one is two',
    status: 'failed',
    failureMessages: ['Error: 1\n  at x'],
  };
  const testResults = [
    { name: 'a.test.ts', status: 'failed', message: '', assertionResults: [passed, failed] },
    { name: 'b.test.ts', status: 'failed', message: 'no module', assertionResults: [] },
    { name: 'c.test.ts', status: 'passed', message: '', assertionResults: [passed] },
  ];
  expect(failedUnitTests({ testResults })).toEqual([
    'a.test.ts: one is two\n    Error: 1\n      at x',
    'b.test.ts\n    no module',
  ]);
});

test('of the browser tests those are told that failed on every try, in whatever group they stand', () => {
  const spec = (title, ok, message) => {
    return {
      title,
      ok,
      file: 'a.spec.ts',
      line: 3,
      tests: [{ results: [{ errors: [{ message }] }] }],
    };
  };
  const suites = [
    { specs: [spec('flaky', true, 'once')], suites: [{ specs: [spec('wrong', false, 'twice')] }] },
  ];
  expect(failedBrowserTests({ suites, errors: [{ message: 'no server' }] })).toEqual([
    'a.spec.ts:3: wrong\n    twice',
    'Outside of the tests\n    no server',
  ]);
});
