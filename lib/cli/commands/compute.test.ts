import { expect, test } from 'vitest';
import type { Io } from '../command';
import { compute } from './compute';

/** Runs the command on a text; gives its exit code and what it said. */
async function ran(args: string[], text = '') {
  const results: unknown[] = [];
  const notes: string[] = [];
  const io: Io = {
    json: true,
    result: (value) => results.push(value),
    note: (line) => notes.push(line),
    read: async () => text,
  };
  return { code: await compute.run(args, io), results, notes };
}

const CHAIN = {
  P: [
    [0.5, 0.5],
    [0.25, 0.75],
  ],
  start: [1, 0],
  steps: 2,
};

test('a chain that is given is run', async () => {
  const { code, results } = await ran(['-'], JSON.stringify({ markov: CHAIN }));
  expect([code, results]).toEqual([0, [{ distribution: [0.375, 0.625] }]]);
});

test('an input that is refused exits 1, with one line and no result', async () => {
  const text = JSON.stringify({ markov: { ...CHAIN, start: [1] } });
  const { code, results, notes } = await ran(['-'], text);
  expect(code).toBe(1);
  expect(results).toEqual([]);
  expect(notes).toEqual(['-: markov.start: vector(1) does not fit P, matrix(2, 2)']);
});

test('no file, two files or an unknown option exit 2', async () => {
  expect((await ran([])).code).toBe(2);
  expect((await ran(['a.json', 'b.json'])).code).toBe(2);
  expect((await ran(['--fast'])).code).toBe(2);
});
