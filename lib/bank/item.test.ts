import { describe, expect, test } from 'vitest';
import { item } from './item';

const common = { id: 'x', concepts: ['sum'] };
const accepts = (fields: object) => item.safeParse({ ...common, ...fields }).success;

describe('a cloze', () => {
  test.each([
    'Two and two are {{c1::four}}.',
    'Two and two are {{c1::four::a number}}, two times two {{c2::four}}.',
    'The state is {{c1::$\\frac{1}{2}$}}.',
  ])('may read “%s”', (text) => {
    expect(accepts({ kind: 'cloze', text })).toBe(true);
  });

  test.each(['Two and two are four.', 'Two and two are {{four}}.', 'It is {{c1::}}.'])(
    'hides nothing in “%s” and is refused',
    (text) => {
      expect(accepts({ kind: 'cloze', text })).toBe(false);
    },
  );
});

describe('a choice', () => {
  const option = (at: number) => ({ text: `${at}`, correct: at === 0, why: 'Because.' });
  const choiceOf = (count: number) => ({
    ...{ kind: 'choice', prompt: 'Which?', explanation: 'That one.' },
    options: Array.from({ length: count }, (_, at) => option(at)),
  });

  test('has two to twelve options', () => {
    expect([1, 2, 12, 13].map((count) => accepts(choiceOf(count)))).toEqual([
      ...[false, true, true, false],
    ]);
  });

  test('has exactly one right option', () => {
    const { options, ...rest } = choiceOf(3);
    const marked = (correct: boolean) => options.map((one) => ({ ...one, correct }));
    expect(accepts({ ...rest, options: marked(false) })).toBe(false);
    expect(accepts({ ...rest, options: marked(true) })).toBe(false);
  });
});

describe('a flashcard', () => {
  test('may say what can be typed as its answer', () => {
    const flashcard = { kind: 'flashcard', front: 'Capital of France?', back: '**Paris**' };
    expect(accepts({ ...flashcard, answers: ['Paris'] })).toBe(true);
    expect(accepts({ ...flashcard, answers: [] })).toBe(false);
    expect(accepts({ ...flashcard, answers: [' '] })).toBe(false);
  });
});

describe('a numeric question', () => {
  const numeric = { kind: 'numeric', prompt: 'How far?', answer: -1.5, tolerance: 0.05 };

  test('has an answer, a tolerance and, where there is one, a unit', () => {
    expect(accepts(numeric)).toBe(true);
    expect(accepts({ ...numeric, tolerance: 0, unit: 'km' })).toBe(true);
  });

  test.each([
    ['a negative tolerance', { tolerance: -1 }],
    ['an answer that is no number', { answer: 'far' }],
    ['an answer without an end', { answer: Number.POSITIVE_INFINITY }],
    ['an empty unit', { unit: '' }],
  ])('is refused with %s', (_, change) => {
    expect(accepts({ ...numeric, ...change })).toBe(false);
  });
});

describe('a drill', () => {
  const drill = { kind: 'drill', template: 'two-digit-sum', level: 1, prompt: 'Add.' };

  test('may bring an example of numbers, vectors and matrices', () => {
    const example = { given: { s: 2, x: [1, 2], A: [[1], [2]] }, note: 'Shown first.' };
    expect(accepts({ ...drill, example })).toBe(true);
  });

  test('is refused with a level that does not count from 1', () => {
    expect(accepts({ ...drill, level: 0 })).toBe(false);
    expect(accepts({ ...drill, level: 1.5 })).toBe(false);
  });
});

test('a zero in a text is left out: no file of text could be made of it', () => {
  const body = {
    id: 'a',
    kind: 'flashcard',
    concepts: ['b'],
    front: 'W\u0000hy?',
    back: 'So.\u0000',
  };
  expect(item.parse(body)).toEqual({ ...body, front: 'Why?', back: 'So.' });
  expect(item.safeParse({ ...body, front: '\u0000 ' }).success).toBe(false);
});
