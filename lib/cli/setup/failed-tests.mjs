// What failed, out of the reports that the test runners leave: told once more at the end, where it is seen.

import { stripVTControlCharacters } from 'node:util';

const MOST_LINES = 25;

/** Of vitest's report: a title and the first lines of why for each test, and for a file that did not load. */
export function failedUnitTests({ testResults }) {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (status === 'failed' && failed.length === 0) return [told(name, message)];
    return failed.map(({ fullName, failureMessages }) =>
      told(`${name}: ${fullName}`, failureMessages.join('\n')),
    );
  });
}

/** Of Playwright's report: those that failed on every try, and what went wrong outside of any test. */
export function failedBrowserTests({ suites, errors }) {
  const specs = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specs)];
  const failed = suites.flatMap(specs).filter(({ ok }) => !ok);
  return [
    ...failed.map(({ file, line, title, tests }) => {
      const messages = tests.flatMap(({ results }) => results.flatMap((result) => result.errors));
      return told(`${file}:${line}: ${title}`, messages.map(({ message }) => message).join('\n'));
    }),
    ...errors.map(({ message }) => told('Outside of the tests', message)),
  ];
}

function told(title, why) {
  return [title, ...stripVTControlCharacters(why).split('\n').slice(0, MOST_LINES)].join('\n    ');
}
