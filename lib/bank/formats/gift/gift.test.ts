import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Item } from '../../item';
import type { Read } from '../interchange';
import { decodeText } from '../shared/decode-text';
import { anyText, deckOf } from '../shared/testing/any-deck';
import { anyCarriedItem, carriedBy } from '../shared/testing/carried';
import { troubles } from '../shared/testing/mutants';
import { blocksOf } from './blocks';
import { readGift } from './read-gift';
import { writeGift } from './write-gift';

function read(text: string): Read {
  const result = readGift(text);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

const items = (text: string) => read(text).deck.items;
const why = (text: string) => read(text).skipped;

/** Only what GIFT can carry whole: a cloze of one gap, no hints, no units. */
const isCarried = (item: Item) =>
  item.kind === 'cloze'
    ? (item.text.match(/\{\{c/g)?.length ?? 0) === 1
    : item.kind !== 'numeric' || item.unit === undefined;

const anyCarried = fc.array(anyCarriedItem.filter(isCarried), {
  minLength: 1,
  maxLength: 4,
});

describe('questions that we wrote', () => {
  test('read again show the same', () => {
    fc.assert(
      fc.property(anyCarried, (some) => {
        const deck = deckOf(some);
        const { text, skipped } = writeGift(deck);
        const left = new Set(skipped.map(({ where }) => where));
        const kept = deck.items.filter(({ id }) => !left.has(id));
        fc.pre(kept.length > 0);
        const result = read(text);
        expect(result.skipped).toEqual([]);
        expect(result.deck.items.map(carriedBy)).toEqual(kept.map(carriedBy));
        expect(result.deck.title).toBe(deck.title);
      }),
      { numRuns: 100 },
    );
  });

  test('of a cloze with several gaps ask each of them', () => {
    const text = 'An {{c1::LSTM}} has {{c2::three::how many?}} gates.';
    const { text: gift, skipped } = writeGift(
      deckOf([{ id: 'gates', kind: 'cloze', concepts: ['lstm'], text }]),
    );
    expect(items(gift)).toMatchObject([
      { text: 'An {{c1::LSTM}} has three gates.' },
      { text: 'An LSTM has {{c1::three}} gates.' },
    ]);
    expect(skipped.map(({ why: told }) => told)).toEqual([
      'The hints of its gaps are left out: GIFT has none.',
      'Its gaps become questions of their own: GIFT asks one.',
    ]);
  });

  test('name a unit in the question, and write numbers without exponents', () => {
    const { text } = writeGift(
      deckOf([
        {
          ...{ id: 'far', kind: 'numeric', concepts: ['sum'], prompt: 'How far?', answer: 1.5e21 },
          ...{ tolerance: 1e-7, unit: 'km' },
        },
      ]),
    );
    expect(text).toContain('#1500000000000000000000:0.0000001');
    expect(items(text)).toMatchObject([
      { prompt: 'How far? (km)', answer: 1.5e21, tolerance: 1e-7 },
    ]);
  });
});

// The forms of Moodle's documentation of GIFT, with sums in them.
describe('a question as Moodle’s documentation has it', () => {
  test('of several options', () => {
    expect(items('::Sum::What is 2 + 2? {\n  ~3#One short.\n  =4#Right.\n  ~5\n}')).toEqual([
      {
        ...{ id: 'sum', kind: 'choice', concepts: ['imported'], prompt: 'What is 2 + 2?' },
        options: [
          { text: '3', correct: false, why: 'One short.' },
          { text: '4', correct: true, why: 'Right.' },
          { text: '5', correct: false, why: 'The file gives no reason.' },
        ],
        explanation: 'The file gives no explanation.',
      },
    ]);
  });

  test('with a missing word among several keeps its place', () => {
    expect(items('Two and two {~is =are ~be} four.')).toMatchObject([
      { kind: 'choice', prompt: 'Two and two _____ four.' },
    ]);
  });

  test('with a missing word to type is a cloze', () => {
    expect(items('Two and two are {=four}.')).toMatchObject([
      { kind: 'cloze', text: 'Two and two are {{c1::four}}.' },
    ]);
  });

  test('with a missing word at the start is the same when it is written and read again', () => {
    const [read] = items('{ =Four } is two and two.');
    expect(read).toMatchObject({ kind: 'cloze', text: '{{c1::Four}} is two and two.' });
    const { text } = writeGift(deckOf([read!]));
    expect(items(text)).toMatchObject([{ kind: 'cloze', text: '{{c1::Four}} is two and two.' }]);
  });

  test('true or false has two options, its first feedback for who is wrong', () => {
    expect(items('Two is odd. {FALSE#It is even.#Well seen.####Even is 2n.}')).toMatchObject([
      {
        options: [
          { text: 'True', correct: false, why: 'It is even.' },
          { text: 'False', correct: true, why: 'Well seen.' },
        ],
        explanation: 'Even is 2n.',
      },
    ]);
  });

  test('of a short answer lists what may be typed', () => {
    expect(items('Two plus two is? {=four =4 =%50%fore}')).toMatchObject([
      { kind: 'flashcard', back: 'four / 4', answers: ['four', '4'] },
    ]);
    expect(why('Two plus two is? {=four =%50%fore}')).toEqual([
      { where: 'line 1', why: 'what was partly right counts as wrong here' },
    ]);
  });

  test.each([
    ['#4', 4, 0],
    ['#3.14:0.01', 3.14, 0.01],
    ['#1..3', 2, 1],
    ['#-1.5..-0.5', -1, 0.5],
    ['#=%100%4:1 #Right.', 4, 1],
    ['#\n=1822:0 #Yes: 100%.\n=%50%1822:2 #Close.', 1822, 0],
  ])('of a number, {%s}', (answers, answer, tolerance) => {
    expect(items(`How much? {${answers}}`)).toMatchObject([{ kind: 'numeric', answer, tolerance }]);
  });

  test('of pairs makes a card of each', () => {
    expect(items('Roots of {=4 -> 2 =9 -> 3\\: three = -> 5}')).toMatchObject([
      {
        ...{ kind: 'flashcard', front: 'Roots of\n\n4', back: '2' },
        more: [{ front: 'Roots of\n\n9', back: '3: three' }],
      },
    ]);
  });

  test('with several right options lists them on a card', () => {
    expect(items('Which are even? {~%50%2 ~%-100%3 ~%50%4}')).toMatchObject([
      { kind: 'flashcard', front: 'Which are even?\n\n- 2\n- 3\n- 4', back: '- 2\n- 4' },
    ]);
  });

  test('whose option is half right by its weight is not right', () => {
    expect(items('Which? {=%50%a =b ~c}')).toMatchObject([
      { options: [{ correct: false }, { correct: true }, { correct: false }] },
    ]);
  });

  test('with its signs guarded', () => {
    expect(items('Which is \\= 5? {~\\= 2 + 2 =\\{2\\} \\~ 3\\: a \\# b}')).toMatchObject([
      { prompt: 'Which is = 5?', options: [{ text: '= 2 + 2' }, { text: '{2} ~ 3: a # b' }] },
    ]);
  });

  test('in a format of its own', () => {
    const options = '{=$$x^2$$ ~[plain]a*b*c}';
    expect(items(`[html]<p>Is <b>\\\\(x\\\\)</b>?</p>${options}`)).toMatchObject([
      { prompt: 'Is **$x$**?', options: [{ text: '$$x^2$$' }, { text: 'a\\*b\\*c' }] },
    ]);
    expect(items(`[markdown]Is **\\(x\\)**?${options}`)).toMatchObject([{ prompt: 'Is **$x$**?' }]);
  });

  test('with marks in a comment', () => {
    const text = '// [id:even] [tag:number] [tag:two words]\nTwo is even.{T}';
    expect(read(text).deck).toMatchObject({
      items: [{ id: 'even', concepts: ['number', 'two-words'] }],
      concepts: [{ title: 'number' }, { title: 'two words' }],
    });
  });

  test('in a category, of which the first names the deck', () => {
    const text = '$CATEGORY: $course$/top/Sums\n\nA{T}\n\n$CATEGORY: Sums/Even\nB{T}\n';
    const { deck } = read(text);
    expect(deck.title).toBe('Sums');
    expect(deck.items.map(({ concepts }) => concepts)).toEqual([['sums'], ['even']]);
  });
});

describe('files as people write them are read', () => {
  test.each([
    ['with colons, equals and hashes in the question', 'At 12:30, is 1 = #1? {T}'],
    ['with an address in an option', 'Where? {=https://example.org/a ~there}'],
    ['with an empty line within the braces', 'Which?{\n=a\n\n~b\n}'],
    ['with a comment within the braces', 'Which?{\n=a\n// as in the book\n~b\n}'],
    ['with a byte order mark and Windows’ line ends', '\uFEFFWhich?{\r\n=a\r\n~b\r\n}\r\n'],
  ])('%s', (_, text) => {
    const decoded = decodeText(new TextEncoder().encode(text));
    expect(decoded.ok && items(decoded.value)).toHaveLength(1);
  });
});

describe('a question that cannot be read', () => {
  const GOOD = 'Two is even. {T}\n\n';

  test.each([
    ['an open brace', 'What? {=a ~b', /“\{” is never closed/],
    ['a brace too many', 'What? =a}', /closes nothing/],
    ['no empty line before the next', 'What? {T}\nAnd what? {F}', /second “\{”/],
    ['a weight that is none', 'What? {=%x%a ~b}', /cannot be read/],
    ['no answers', 'Read this first.', /asks nothing/],
    ['nothing but space to write', 'Discuss. {}', /essay/],
    ['no right option', 'What? {~a ~b}', /none of its options is right/],
  ])('for %s is told with its line, and the others are read', (_, question, expected) => {
    const result = read(`${GOOD}${question}\n\n${GOOD}`);
    expect(result.deck.items).toHaveLength(2);
    expect(result.skipped).toEqual([{ where: 'line 3', why: expect.stringMatching(expected) }]);
  });

  test('takes no longer for a title that never ends, however many backslashes it has', () => {
    const start = process.cpuUsage();
    readGift(`::${'\\\\'.repeat(40_000)}{=a ~b}`);
    expect(process.cpuUsage(start).user).toBeLessThan(2e6);
  });

  test('is told where there is no other', () => {
    expect(readGift('What? {=a')).toEqual({ ok: false, error: 'line 1: its “{” is never closed.' });
    expect(readGift('\n// nothing\n')).toMatchObject({ ok: false });
  });
});

test('any text whatever is read or refused', () => {
  fc.assert(fc.property(anyText, (text) => typeof readGift(text).ok === 'boolean'));
});

test('no damaged file makes the reader fail', () => {
  const decks = fc.sample(anyCarried, { numRuns: 6, seed: 7 }).map((some) => deckOf(some));
  const forms = 'A{T}\n\nB{#1..3}\n\nC{=a -> b =c -> d}\n\nD {=%50%x =y #z ####w} e\n';
  const files = [...decks.map((deck) => writeGift(deck).text), forms].map((text) =>
    new TextEncoder().encode(text),
  );
  const found = troubles(files, (bytes) => {
    const text = decodeText(bytes);
    return text.ok ? readGift(text.value) : text;
  });
  expect(found).toEqual([]);
});

test('an answer that a heading names is not put in front of it', () => {
  const card: Item = {
    ...{ id: 'a', kind: 'flashcard', concepts: ['sum'] },
    ...{ front: 'Two and two?', back: '## four, no less', answers: ['four'] },
  };
  const read = readGift(writeGift(deckOf([card])).text);
  expect(read.ok && read.value.deck.items[0]).toMatchObject({ back: '## four, no less' });
});

test('a brace that nothing closes takes in a hundred thousand paragraphs', () => {
  const [block, ...more] = blocksOf(`q {\n\n${'some words\n\n\n'.repeat(100_000)}`);
  expect(more).toEqual([]);
  expect(block).toMatchObject({ line: 1 });
  expect(block!.text).toMatch(/^q \{\n\nsome words\n\n\nsome words\n/);
});
