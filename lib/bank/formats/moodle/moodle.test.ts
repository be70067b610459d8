import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Item } from '../../item';
import { mediaAddress } from '../html/media-address';
import type { Read } from '../interchange';
import { decodeText } from '../shared/decode-text';
import { anyItem, anyText, deckOf, plainWords } from '../shared/testing/any-deck';
import { anyCarriedItem, carriedBy } from '../shared/testing/carried';
import { troubles } from '../shared/testing/mutants';
import { readMoodle } from './read-moodle';
import { writeMoodle } from './write-moodle';

function read(text: string): Read {
  const result = readMoodle(text);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

const items = (questions: string) => read(`<quiz>${questions}</quiz>`).deck.items;
const why = (text: string) => {
  const result = readMoodle(text);
  return result.ok ? 'read' : result.error;
};

const anyItems = fc.array(anyCarriedItem, { minLength: 1, maxLength: 4 });

describe('questions that we wrote', () => {
  test('read again show the same', () => {
    fc.assert(
      fc.property(anyItems, (some) => {
        const deck = deckOf(some);
        const result = read(writeMoodle(deck).text);
        expect(result.skipped).toEqual([]);
        expect(result.deck.items.map(carriedBy)).toEqual(deck.items.map(carriedBy));
        expect(result.deck.title).toBe(deck.title);
      }),
      { numRuns: 100 },
    );
  });

  test('are about the same concepts, by their titles', () => {
    const concept = { id: 'hidden-state', title: 'Hidden state', prerequisites: [], summary: 'x' };
    const [item] = fc.sample(anyItem(plainWords), { numRuns: 1, seed: 1 });
    const deck = deckOf([{ ...item!, concepts: ['hidden-state', 'bptt'] }], {
      concepts: [concept],
    });
    const { text } = writeMoodle(deck);
    expect(text).toContain('<tag><text>Hidden state</text></tag>');
    expect(read(text).deck.items[0]!.concepts).toEqual(['hidden-state', 'bptt']);
  });

  test('bring their pictures and sounds along, whatever these are called', () => {
    const anyName = fc.stringMatching(/^[a-zA-Zäß& ()%'"][a-zA-Zäß& ()%'"]{0,9}\.(png|mp3)$/);
    fc.assert(
      fc.property(anyName, fc.uint8Array({ maxLength: 50 }), (name, bytes) => {
        const address = mediaAddress(name);
        const card: Item = {
          ...{ id: 'a', kind: 'flashcard', concepts: ['sum'] },
          ...{ front: `See ![this](${address})`, back: 'x' },
        };
        const { deck } = read(
          writeMoodle(deckOf([card], { media: [{ name, bytes: () => bytes }] })).text,
        );
        expect(deck.media.map((medium) => [medium.name, [...medium.bytes()]])).toEqual([
          [name, [...bytes]],
        ]);
        expect(deck.items.map(carriedBy)).toEqual(deckOf([card]).items.map(carriedBy));
      }),
      { numRuns: 50 },
    );
  });

  test('say what is left out of a cloze', () => {
    const text = '{{c2::a::letter}} and {{c2::b}}';
    const { skipped } = writeMoodle(deckOf([{ id: 'x', kind: 'cloze', concepts: ['sum'], text }]));
    expect(skipped.map((left) => left.why)).toEqual([
      'Which of its gaps are asked together is left out.',
      'The hints of its gaps are left out.',
    ]);
  });
});

const named = '<name><text>Sum</text></name>';
const asks = (html: string) =>
  `<questiontext format="html"><text><![CDATA[${html}]]></text></questiontext>`;
const answer = (text: string, fraction: number, more = '') =>
  `<answer fraction="${fraction}" format="html"><text>${text}</text>${more}</answer>`;
const feedback = (text: string) => `<feedback format="html"><text>${text}</text></feedback>`;
const question = (type: string, ...parts: string[]) =>
  `<question type="${type}">${named}${parts.join('')}</question>`;

describe('a question as Moodle writes it', () => {
  test('of several options', () => {
    const options = [
      answer('&lt;p&gt;4&lt;/p&gt;', 100, feedback('Right.')),
      answer('5', 0, feedback('')),
      answer('3.5', 50),
    ];
    const general = '<generalfeedback format="html"><text>Count.</text></generalfeedback>';
    const tags = '<tags><tag><text>easy sums</text></tag></tags>';
    const text = question(
      'multichoice',
      asks('<p>What is <b>2 + 2</b>?</p>'),
      general,
      ...options,
      tags,
    );
    expect(items(text)).toEqual([
      {
        ...{ id: 'sum', kind: 'choice', concepts: ['easy-sums'], prompt: 'What is **2 + 2**?' },
        options: [
          { text: '4', correct: true, why: 'Right.' },
          { text: '5', correct: false, why: 'The file gives no reason.' },
          { text: '3.5', correct: false, why: 'The file gives no reason.' },
        ],
        explanation: 'Count.',
      },
    ]);
    expect(read(`<quiz>${text}</quiz>`).skipped).toEqual([
      { where: 'question 1, Sum', why: 'what was partly right counts as wrong here' },
    ]);
  });

  test('with several right options is a card that lists them', () => {
    const options = [answer('2', 50), answer('3', -100), answer('4', 50)];
    expect(
      items(question('multichoice', asks('Even?'), '<single>false</single>', ...options)),
    ).toMatchObject([{ kind: 'flashcard', front: 'Even?\n\n- 2\n- 3\n- 4', back: '- 2\n- 4' }]);
  });

  test('of true and false', () => {
    const text = question(
      'truefalse',
      asks('2 is even'),
      answer('true', 100),
      answer('false', 0, feedback('No.')),
    );
    expect(items(text)).toMatchObject([
      {
        kind: 'choice',
        options: [
          { text: 'True', correct: true },
          { text: 'False', why: 'No.' },
        ],
      },
    ]);
  });

  test('of a short answer', () => {
    const answers = [answer('four', 100), answer('4', 100), answer('fo*', 100), answer('*', 0)];
    expect(items(question('shortanswer', asks('2 + 2?'), ...answers))).toMatchObject([
      { kind: 'flashcard', back: 'four / 4 / fo*', answers: ['four', '4'] },
    ]);
  });

  test('of a number with its tolerance and unit', () => {
    const units =
      '<units><unit><multiplier>1000</multiplier><unit_name>mm</unit_name></unit><unit><multiplier>1</multiplier><unit_name>m</unit_name></unit></units>';
    const answers = [answer('3,5', 100, '<tolerance>0.1</tolerance>'), answer('*', 0)];
    expect(items(question('numerical', asks('How far?'), ...answers, units))).toMatchObject([
      { kind: 'numeric', answer: 3.5, tolerance: 0.1, unit: 'm' },
    ]);
  });

  test('of pairs, one of them to mislead', () => {
    const pair = (left: string, right: string) =>
      `<subquestion format="html"><text>${left}</text><answer><text>${right}</text></answer></subquestion>`;
    const text = question('matching', asks('Roots'), pair('4', '2'), pair('9', '3'), pair('', '5'));
    expect(items(text)).toMatchObject([
      { front: 'Roots\n\n4', back: '2', more: [{ front: 'Roots\n\n9', back: '3' }] },
    ]);
  });

  test('with embedded answers is a cloze, with what there is to choose as a hint', () => {
    const text =
      '<p>{1:MULTICHOICE:=Paris#OK~Rome#Wrong} has {2:NUMERICAL:=2.1:0.1#yes~*#no} million, {:SA:%50%Mars~%100%Earth \\} x} is <b>round</b>.</p>';
    expect(items(question('cloze', asks(text)))).toMatchObject([
      {
        kind: 'cloze',
        text: '{{c1::Paris::Paris / Rome}} has {{c2::2.1}} million, {{c3::Earth } x}} is **round**.',
      },
    ]);
  });

  test('with words to choose or to drag is a cloze', () => {
    const word = (text: string) => `<dragbox><text>${text}</text><group>1</group></dragbox>`;
    expect(
      items(question('ddwtos', asks('[[2]] is [[1]]'), word('even'), word('Two'))),
    ).toMatchObject([{ kind: 'cloze', text: '{{c1::Two}} is {{c2::even}}' }]);
  });

  test('to write about is a card where graders are told the answer', () => {
    const told = '<graderinfo format="html"><text>Because.</text></graderinfo>';
    expect(items(question('essay', asks('Why?'), told))).toMatchObject([
      { kind: 'flashcard', front: 'Why?', back: 'Because.' },
    ]);
  });

  test('in a category, of which the first names the deck', () => {
    const category = (path: string) =>
      `<question type="category"><category><text>${path}</text></category></question>`;
    const fact = question('truefalse', asks('x'), answer('true', 100), answer('false', 0));
    const { deck } = read(
      `<quiz>${category('$course$/top/Default for Sums')}${fact}${category('Sums/A//B')}${fact}</quiz>`,
    );
    expect(deck.title).toBe('Sums');
    expect(deck.items.map(({ id, concepts }) => [id, concepts])).toEqual([
      ['sum', ['sums']],
      ['sum-2', ['a-b']],
    ]);
  });

  test('with files of one name and different content keeps both', () => {
    const shows = (bytes: string) =>
      `<questiontext format="html"><text><![CDATA[<img src="@@PLUGINFILE@@/a%20b.png" alt="">]]></text><file name="a b.png" path="/" encoding="base64">${bytes}</file></questiontext>`;
    const told = '<graderinfo format="html"><text>x</text></graderinfo>';
    const { deck } = read(
      `<quiz>${['AAAA', 'BBBB', 'AAAA'].map((bytes) => question('essay', shows(bytes), told)).join('')}</quiz>`,
    );
    const fronts = deck.items.map((item) => (item.kind === 'flashcard' ? item.front : ''));
    expect(deck.media).toHaveLength(2);
    expect(fronts[0]).toBe('![](media:a%20b.png)');
    expect(fronts[1]).not.toBe(fronts[0]);
    expect(fronts[2]).toBe(fronts[0]);
  });

  test('of Moodle 1 keeps its picture', () => {
    const old = '<image>net.png</image><image_base64>\nAAAA\n</image_base64>';
    const told = '<graderinfo><text>x</text></graderinfo>';
    expect(items(question('essay', asks('See'), old, told))).toMatchObject([
      { front: 'See\n\n![](media:net.png)' },
    ]);
  });

  test.each([
    ['calculated', /write it as a drill/],
    ['description', /asks nothing/],
    ['random', /drawn from a category/],
    ['coderunner', /its kind, “coderunner”/],
    ['essay', /without a model answer/],
    ['cloze', /has no gaps/],
  ])('of the kind %s is left out with its reason', (type, reason) => {
    expect(why(`<quiz>${question(type, asks('x'))}</quiz>`)).toMatch(reason);
  });
});

describe('a file is refused', () => {
  const LAUGHS = `<?xml version="1.0"?><!DOCTYPE quiz [${'abcdefghij'
    .split('')
    .map(
      (name, at) =>
        `<!ENTITY ${name} "${at === 0 ? 'ha' : `&${'abcdefghij'[at - 1]};`.repeat(10)}">`,
    )
    .join('')}]><quiz>&j;</quiz>`;

  test.each([
    ['that is a bomb of entities', LAUGHS, /defines entities of its own/],
    ['of another XML', '<rss><channel/></rss>', /is no Moodle XML/],
    ['that is cut off', `<quiz>${question('essay', asks('x'))}`, /not valid XML/],
    ['without questions', '<quiz></quiz>', /holds no questions/],
  ])('%s', (_, text, expected) => {
    expect(why(text)).toMatch(expected);
  });
});

test('a file with something that acts in its texts loses it', () => {
  const bad = '<p onclick="alert(1)">x<script>alert(2)</script><img src=x onerror=alert(3)></p>';
  const told = '<graderinfo><text>x</text></graderinfo>';
  expect(JSON.stringify(items(question('essay', asks(bad), told)))).not.toContain('alert');
});

test('no damaged file makes the reader fail', () => {
  const decks = fc.sample(fc.array(anyItem(anyText), { minLength: 1, maxLength: 3 }), {
    ...{ numRuns: 5, seed: 13 },
  });
  const forms = `<quiz>${question('cloze', asks('{1:MULTICHOICE:=Paris#OK~Rome} {1:NM:=2:0.1}'))}${question('ddwtos', asks('[[1]]'), '<dragbox><text>x</text></dragbox>')}${question('numerical', asks('x'), answer('1', 100))}</quiz>`;
  const files = [...decks.map((some) => writeMoodle(deckOf(some)).text), forms];
  const found = troubles(
    files.map((file) => new TextEncoder().encode(file)),
    (bytes) => {
      const text = decodeText(bytes);
      return text.ok ? readMoodle(text.value) : text;
    },
  );
  expect(found).toEqual([]);
});
