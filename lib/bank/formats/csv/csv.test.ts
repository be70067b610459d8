import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Item } from '../../item';
import type { Read } from '../interchange';
import { decodeText } from '../shared/decode-text';
import { anyItem, deckOf } from '../shared/testing/any-deck';
import { troubles } from '../shared/testing/mutants';
import { readCsv } from './read-csv';
import { writeCsv } from './write-csv';

function read(text: string): Read {
  const result = readCsv(text);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

/** Cards as pairs of front and back. */
const faces = (text: string) =>
  read(text).deck.items.map((item) =>
    item.kind === 'flashcard' ? [item.front, item.back] : [item.kind],
  );

const anyItems = fc.array(anyItem(), { minLength: 1, maxLength: 6 });

describe('a table that we wrote', () => {
  test('read again gives the same items', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const deck = deckOf(items);
        const { text, skipped } = writeCsv(deck);
        expect(skipped).toEqual([]);
        expect(read(text).deck.items).toEqual(deck.items);
      }),
      { numRuns: 100 },
    );
  });

  test('has named columns, those that every program knows first', () => {
    const flashcard: Item = {
      id: 'a',
      kind: 'flashcard',
      concepts: ['sum'],
      front: '1+1',
      back: '2',
    };
    expect(writeCsv(deckOf([flashcard])).text).toBe(
      'id,kind,front,back,tags\na-0,flashcard,1+1,2,sum\n',
    );
  });

  test('holds no cell that a spreadsheet runs', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const { text } = writeCsv(deckOf(items));
        expect(text.replace(/"(?:[^"]|"")*"/g, 'x')).not.toMatch(/(^|,)[=+@\t]/m);
        expect(text).not.toMatch(/(^|,)"[=+@\t]/);
      }),
    );
  });

  test('says what it cannot carry', () => {
    const drill: Item = {
      ...{ id: 'd', kind: 'drill', concepts: ['sum'], template: 't', level: 1, prompt: 'Add.' },
    };
    const media = [{ name: 'a.png', bytes: () => new Uint8Array() }];
    expect(writeCsv(deckOf([drill], { media })).skipped.map(({ where }) => where)).toEqual([
      'pictures and sounds',
      'd-0',
    ]);
  });
});

describe('a table of another program is read', () => {
  test.each<[string, string, string[][]]>([
    [
      'with commas',
      'a,b\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'with semicolons, and commas within',
      'a;1,5\nc;2,5\n',
      [
        ['a', '1,5'],
        ['c', '2,5'],
      ],
    ],
    [
      'with pipes',
      'a|b, c\nd|e\n',
      [
        ['a', 'b, c'],
        ['d', 'e'],
      ],
    ],
    [
      'with tabs and quotes that mean nothing',
      '"a\tb\nc d"\te\n"f\tg\n',
      [
        ['"a', 'b'],
        ['c d"', 'e'],
        ['"f', 'g'],
      ],
    ],
    [
      'with dashes',
      'a - b\nc - d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'of one line',
      'a,b;c,d;',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'with lines within quotes',
      'a,"b\nb"\nc,d\n',
      [
        ['a', 'b\nb'],
        ['c', 'd'],
      ],
    ],
    [
      'with doubled quotes',
      'a,"say ""b"""\nc,d\n',
      [
        ['a', 'say "b"'],
        ['c', 'd'],
      ],
    ],
    [
      'without the last line’s end',
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'with empty rows',
      'a,b\n\n,\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['with columns that it names', 'Term,Definition\na,b\n', [['a', 'b']]],
    ['with columns that it names in another order', 'Tags,Answer,Question\nt,b,a\n', [['a', 'b']]],
    [
      'with a third column',
      'a,b,c\nd,e,\n',
      [
        ['a', 'b\n\nc'],
        ['d', 'e'],
      ],
    ],
    ['with a column that it names', 'front,back,Hint\na,b,c\n', [['a', 'b\n\nHint: c']]],
    ['with HTML', 'x<br>y,<b>b</b>\n', [['x  \ny', '**b**']]],
    ['with MathJax', '\\(x_1\\) < 2,two\n', [['$x_1$ < 2', 'two']]],
  ])('%s', (_, text, expected) => {
    expect(faces(text)).toEqual(expected);
  });

  test('with a choice in columns of its own', () => {
    const text = 'question,option a,option b,option c,correct\n2 + 2?,3,4,5,B\n';
    const { deck } = read(text);
    expect(deck.items[0]).toMatchObject({
      kind: 'choice',
      options: [
        { correct: false },
        { text: '4', correct: true, why: 'The file gives no reason.' },
        {},
      ],
    });
  });

  test('in Windows’ encoding with semicolons, as spreadsheets of half of Europe write it', () => {
    const text = 'Frage;Antwort\nWie heißt „Brücke“?;bridge\n';
    const signs: Record<string, number> = { '„': 0x84, '“': 0x93 };
    const bytes = Uint8Array.from([...text], (sign) => signs[sign] ?? sign.charCodeAt(0));
    const decoded = decodeText(bytes);
    expect(decoded.ok && faces(decoded.value)[1]).toEqual(['Wie heißt „Brücke“?', 'bridge']);
  });
});

describe('Anki’s header lines', () => {
  const HEAD = '#separator:tab\n#html:true\n';

  test('say what separates, what the columns are and what the deck is called', () => {
    const text = `${HEAD}#guid column:1\n#notetype column:2\n#deck column:3\n#tags column:6\nA>x\tBasic\tMaths::Sums\tone &amp; one\t<b>two</b>\teasy sum\n`;
    const { deck } = read(text);
    expect(deck.items).toMatchObject([{ front: 'one & one', back: '**two**' }]);
    expect(deck.concepts.map(({ id }) => id)).toEqual(['maths-sums', 'easy', 'sum']);
  });

  test('give a note the same name whenever it comes', () => {
    const rows = (front: string) => `${HEAD}#guid column:1\ngu!d\t${front}\tb\n`;
    expect(read(rows('a')).deck.items[0]!.id).toBe(read(rows('changed')).deck.items[0]!.id);
  });

  test('name the columns, the deck and the tags of all', () => {
    const text = '#separator:;\n#columns:Back;Front\n#deck:Sums\n#tags:easy\nb;a\n';
    expect(faces(text)).toEqual([['a', 'b']]);
    expect(read(text).deck).toMatchObject({ title: 'Sums', concepts: [{ id: 'easy' }] });
  });

  test('are not looked for where a card begins with their sign', () => {
    expect(faces('#hashtag,a word\nb,c\n')).toEqual([
      ['#hashtag', 'a word'],
      ['b', 'c'],
    ]);
  });
});

test('an untagged card has a concept', () => {
  expect(read('a,b\n').deck.items[0]!.concepts).toEqual(['imported']);
});

test('a row that makes no card is left out, with its number', () => {
  expect(read('front,back\na,\nb,c\n').skipped).toEqual([
    { where: 'row 2', why: 'its back is empty' },
  ]);
});

describe('a table is refused', () => {
  test.each([
    ['when it is empty', ' \n', /is empty/],
    ['when it has one column', 'a\nb\n', /one column only/],
    [
      'when a quote is never closed',
      'a,b\nc,"d\n',
      /line 2 on: a quote is opened and never closed/,
    ],
    ['when it has a million rows', 'a,b\n'.repeat(1_000_000), /over 100000 rows/],
  ])('%s', (_, text, why) => {
    const result = readCsv(text);
    expect(result.ok ? 'read' : result.error).toMatch(why);
  });
});

test('no damaged table makes the reader fail', () => {
  const tables = fc
    .sample(anyItems, { numRuns: 5, seed: 5 })
    .map((items) => writeCsv(deckOf(items)).text);
  const others = [
    '#separator:tab\n#html:true\n#tags column:3\na\t<b>b</b>\tt\n',
    'a;b;c;d',
    'a - b\n',
  ];
  const bytes = [...tables, ...others].map((text) => new TextEncoder().encode(text));
  const found = troubles(bytes, (file) => {
    const text = decodeText(file);
    return text.ok ? readCsv(text.value) : text;
  });
  expect(found).toEqual([]);
});
