import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { commandLine } from '../testing/command-line';

const folder = mkdtempSync(join(tmpdir(), 'recurrent-mark-'));

afterAll(() => rmSync(folder, { recursive: true }));

const TEMPLATE = 'hidden-state-step';

interface Drilled {
  readonly answer: Readonly<Record<string, readonly number[]>>;
  readonly ask: readonly { readonly decimals: number }[];
  readonly misreads: readonly { kind: string; at: string; message: string; answer: object }[];
}

async function problem(): Promise<Drilled> {
  const { out } = await commandLine('drill', TEMPLATE, '--seed', '7', '--json');
  return out as Drilled;
}

const marked = (answer: unknown, ...more: string[]) =>
  commandLine(
    ...['mark', TEMPLATE, '--seed', '7', '--json', ...more],
    ...['--answer', typeof answer === 'string' ? answer : JSON.stringify(answer)],
  );

/** The marks of a file of requests. */
function batch(requests: unknown, ...more: string[]) {
  const file = join(folder, 'batch.json');
  writeFileSync(file, typeof requests === 'string' ? requests : JSON.stringify(requests));
  return commandLine('mark', '--batch', file, '--json', ...more);
}

test('the answer that a drill tells is marked right, as numbers and as they are typed', async () => {
  const { answer, ask } = await problem();
  const right = { correct: true, score: 1, entries: { h_1: [true, true] }, grade: 4 };
  expect(await marked(answer)).toMatchObject({ code: 0, out: right, notes: [] });
  const typed = answer.h_1!.map((value) => value.toFixed(ask[0]!.decimals).replace('.', ','));
  expect(await marked({ h_1: typed })).toMatchObject({ code: 0, out: right });
});

test('a listed misread’s answer is diagnosed as just that, and nothing else is printed', async () => {
  const [{ kind, at, message, answer } = { answer: {} }] = (await problem()).misreads;
  const { code, out } = await marked(answer);
  expect(code).toBe(0);
  const fields = ['correct', 'score', 'entries', 'diagnosis', 'carriedForward', 'grade'];
  expect(Object.keys(out as object)).toEqual(fields);
  expect(out).toMatchObject({ correct: false, diagnosis: [{ kind, at, message }], grade: 1 });
});

test.each([[1], [[1, 2, 3]], [[[1, 2]]], [[]], [undefined]])(
  'a value of another shape than asked, %j, has no right entry',
  async (h_1) => {
    const { code, out } = await marked({ h_1 });
    expect(code).toBe(0);
    expect(out).toMatchObject({ correct: false, score: 0, entries: { h_1: [false, false] } });
  },
);

test.each<[answer: string, line: RegExp]>([
  ['', /^--answer: is not JSON/],
  ['{"h_1":\n\n x}', /^--answer: is not JSON: .*$/],
  ['null', /^--answer: expected \{"name": value/],
  ['[1]', /^--answer: expected \{"name": value/],
  ['{"h_1": [null, 1]}', /^--answer: h_1: expected a text or a number/],
  ['{"h_1": [1e999, 1]}', /^--answer: h_1: expected a text or a number/],
  ['{"h_1": ["NaN", "1"]}', /^h_1 1: .*nan/],
  ['{"h_1": ["1", "Infinity"]}', /^h_1 2: .*infinity/],
  ['{"h_1": ["", "1"]}', /^h_1 1: nothing was typed$/],
  ['{"h_1": [[[1]]]}', /^h_1: has more than two dimensions$/],
  ['{"h_1": [[1, 2], [3]]}', /^h_1: the rows are not equally long$/],
  ['{"nonsense": 1}', /^nonsense: not asked here; asked: h_1, a_1$/],
])('the answer %j is refused in one line that says where', async (answer, line) => {
  const { code, out, notes } = await marked(answer);
  expect([code, out, notes]).toEqual([1, '', [expect.stringMatching(line)]]);
});

test('a batch gives the marks in its order, an empty one none', async () => {
  const { answer } = await problem();
  const wrong = { h_1: ['9', '9'] };
  const entries = [wrong, answer].map((one) => ({ template: TEMPLATE, seed: 7, answer: one }));
  expect((await batch([...entries, { ...entries[1], level: 1 }])).out).toMatchObject([
    { correct: false },
    { correct: true },
    { correct: true },
  ]);
  expect(await batch([])).toEqual({ code: 0, out: [], notes: [] });
});

test.each<[requests: unknown, line: RegExp]>([
  ['', /batch\.json: is not JSON/],
  [{}, /batch\.json: expected an array/],
  [[[]], /batch\.json, entry 1: expected object/],
  [[{ template: TEMPLATE, answer: {} }], /entry 1: seed: is missing$/],
  [[{ template: TEMPLATE, seed: 1.5, answer: {} }], /entry 1: seed: expected int/],
  [[{ template: TEMPLATE, seed: 1, level: 0, answer: {} }], /entry 1: level: /],
  [[{ template: TEMPLATE, seed: 1, level: 9, answer: {} }], /entry 1: .* has no level 9/],
  [[{ template: TEMPLATE, seed: 1, answer: {}, more: 1 }], /entry 1: .*"more"/],
  [
    [
      { template: TEMPLATE, seed: 1, answer: {} },
      { template: 'x', seed: 1, answer: {} },
    ],
    /entry 2: there is no template x/,
  ],
])('the batch %j is refused whole, in one line that says which entry', async (requests, line) => {
  const { code, out, notes } = await batch(requests);
  expect([code, out, notes]).toEqual([1, '', [expect.stringMatching(line)]]);
});

test.each([
  [[]],
  [[TEMPLATE]],
  [[TEMPLATE, '--seed', '7']],
  [[TEMPLATE, '--answer', '{}']],
  [[TEMPLATE, '--seed', 'x', '--answer', '{}']],
  [[TEMPLATE, 'extra', '--seed', '7', '--answer', '{}']],
  [[TEMPLATE, '--batch', 'x']],
  [['--batch', 'x', '--seed', '4']],
  [['--batch']],
])('the words %j are wrong usage', async (words) => {
  expect(await commandLine('mark', ...words, '--json')).toMatchObject({ code: 2, out: '' });
});
