import { beforeEach, expect, test } from 'vitest';
import type { Database } from '../db/client';
import { standingWords } from '../grading/misconceptions';
import { misconceptions } from './misconceptions';
import { answerDrill, mistakenValues, rightValues } from './testing/drill-answers';
import { noonOf, student } from './testing/student';
import { studyDatabase } from './testing/study-database';

let db: Database;
let ada: ReturnType<typeof student>;

beforeEach(async () => {
  db = await studyDatabase();
  ada = student(db, 'ada');
});

/** The mistake that this drill's last step is known for. */
const KIND = 'sigmoid-for-tanh';

const right = () => answerDrill(db, ada, noonOf(0), rightValues);
const mistaken = (kind: string) => () =>
  answerDrill(db, ada, noonOf(0), (problem) => mistakenValues(problem, kind));
const wrong = mistaken(KIND);

test('who has answered nothing has mixed up nothing', async () => {
  expect(await misconceptions(db, 'ada')).toEqual([]);
});

test('one wrong answer is not held against anybody, a second that it explains is', async () => {
  await wrong();
  expect(await misconceptions(db, 'ada')).toEqual([]);
  await wrong();
  expect(await misconceptions(db, 'ada')).toMatchObject([
    {
      ...{ kind: KIND, state: 'held', times: 2, of: 2, rightSince: 0 },
      message: expect.stringMatching(/tanh/),
      drills: [{ template: 'weighted', level: 1 }],
    },
  ]);
  expect(await misconceptions(db, 'bob')).toEqual([]);
});

test('right answers since are counted, until it is gone', async () => {
  for (const one of [wrong, wrong, right, right]) await one();
  const [fading] = await misconceptions(db, 'ada');
  expect(fading && standingWords(fading)).toBe('the last 2 times; last 2 times right');
  await right();
  expect(await misconceptions(db, 'ada')).toMatchObject([{ state: 'gone' }]);
});

test('a right answer says nothing of a mistake that the steps that stood there rule out', async () => {
  const dropped = mistaken('bias-dropped');
  for (const one of [dropped, dropped, right]) await one();
  const found = await misconceptions(db, 'ada');
  expect(found).toMatchObject([{ kind: 'bias-dropped', state: 'held', rightSince: 0 }]);
});
