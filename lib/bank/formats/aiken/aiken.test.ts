import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Read } from '../interchange';
import { decodeText } from '../shared/decode-text';
import { plainWords } from '../shared/testing/any-deck';
import { troubles } from '../shared/testing/mutants';
import { readAiken } from './read-aiken';

function read(text: string): Read {
  const result = readAiken(text);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

const letter = (at: number) => String.fromCharCode(65 + at);

const anyQuestion = fc
  .record({
    prompt: plainWords,
    options: fc.array(plainWords, { minLength: 2, maxLength: 12 }),
    right: fc.nat(),
    sign: fc.constantFrom('.', ')', '. ', ') '),
  })
  .map((question) => ({ ...question, right: question.right % question.options.length }));

const anyQuestions = fc.array(anyQuestion, { minLength: 1, maxLength: 5 });

type Questions = typeof anyQuestions extends fc.Arbitrary<infer T> ? T : never;

const written = (questions: Questions) =>
  questions
    .map(({ prompt, options, right, sign }) => {
      const lines = options.map((option, at) => `${letter(at)}${sign}${option}`);
      return [`${prompt}?`, ...lines, `ANSWER: ${letter(right)}`].join('\n');
    })
    .join('\n\n');

test('questions are read with their options and the right one of them', () => {
  fc.assert(
    fc.property(anyQuestions, (questions) => {
      const { deck, skipped } = read(written(questions));
      expect(skipped).toEqual([]);
      expect(deck.items).toMatchObject(
        questions.map(({ prompt, options, right }) => ({
          ...{
            kind: 'choice',
            prompt: `${prompt}?`,
            explanation: 'The file gives no explanation.',
          },
          options: options.map((text, at) => ({ text, correct: at === right })),
        })),
      );
    }),
  );
});

describe('questions are read', () => {
  const text = (file: string) => read(file).deck.items[0];

  test('over several lines', () => {
    expect(text('Two and two\nare what?\nA) three\nor so\nB) four\nANSWER: B')).toMatchObject({
      prompt: 'Two and two  \nare what?',
      options: [{ text: 'three  \nor so' }, { text: 'four', correct: true }],
    });
  });

  test('with signs of HTML and of Markdown as they stand, and with formulas', () => {
    const file = 'Is <b> *x* or $h_t$ or $5?\nA) \\(x_1\\)\nB) 2 < 3 & 4\nANSWER: A';
    expect(text(file)).toMatchObject({
      prompt: 'Is \\<b> \\*x\\* or $h_t$ or \\$5?',
      options: [{ text: '$x_1$' }, { text: '2 < 3 & 4' }],
    });
  });

  test('whose text begins as an option does', () => {
    expect(text('A. Turing was?\nA. a runner\nB. a king\nANSWER: A')).toMatchObject({
      prompt: 'A. Turing was?',
    });
  });
});

describe('a question that cannot be read is told with its line, and the others are read', () => {
  const GOOD = 'Two and two?\nA) 3\nB) 4\nANSWER: B\n\n';

  test.each([
    ['one option', 'What?\nA) this\nANSWER: A\n', /fewer than two options/],
    ['no such option', 'What?\nA) this\nB) that\nANSWER: C\n', /ANSWER “C” is none/],
    ['no answer', 'What?\nA) this\nB) that\n\n', /no line “ANSWER:”/],
    ['an answer alone', 'ANSWER: A\n', /follows no question/],
  ])('with %s', (_, question, why) => {
    const { deck, skipped } = read(`${GOOD}${question}\n${GOOD}`);
    expect(deck.items).toHaveLength(2);
    expect(skipped).toEqual([{ where: 'line 6', why: expect.stringMatching(why) }]);
  });

  test('and a file without any is refused', () => {
    expect(readAiken('Just words.\n')).toMatchObject({ ok: false });
    expect(readAiken('\n')).toEqual({ ok: false, error: 'The file holds no questions.' });
  });
});

test('no damaged file makes the reader fail', () => {
  const files = fc.sample(anyQuestions, { numRuns: 5, seed: 9 }).map(written);
  const found = troubles(
    files.map((file) => new TextEncoder().encode(file)),
    (bytes) => {
      const text = decodeText(bytes);
      return text.ok ? readAiken(text.value) : text;
    },
  );
  expect(found).toEqual([]);
});
