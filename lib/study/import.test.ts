import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, onTestFinished, test } from 'vitest';
import { exportDeck } from '../authoring/interchange/export-deck';
import { type Imported, importFile } from '../authoring/interchange/import-file';
import type { WantedCollection } from '../authoring/interchange/testing/anki-collection';
import {
  type Generation,
  packageBytes,
  writePackageFile,
  zstd,
} from '../authoring/interchange/testing/anki-package';
import type { Database } from '../db/client';
import { findDeck } from '../db/repositories/decks';
import { itemsOfDeck } from '../db/repositories/items';
import { mediaOfDeck } from '../db/repositories/media';
import { testDatabase } from '../db/test-database';
import type { Result } from '../result';
import { importingAs } from './importing';
import { verify } from './verify';

const NOW = new Date('2026-11-23T12:00:00Z');
const LEARNER = 'command-line';

function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'recurrent-interchange-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

async function imported(
  db: Database,
  path: string,
  more: { name?: string } = {},
): Promise<Result<Imported, string>> {
  const learner = await importingAs(db, LEARNER, NOW, 'UTC');
  return importFile(db, {
    ...{ path, name: more.name ?? 'networks.apkg', into: { kind: 'proposed' }, ownerId: null },
    ...{ mayEdit: () => true, learner, now: NOW },
  });
}

async function done(db: Database, path: string, more = {}): Promise<Imported> {
  const result = await imported(db, path, more);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

const bodies = async (db: Database, deck: string) =>
  (await itemsOfDeck(db, deck)).filter(({ part }) => part === 1).map(({ body }) => body);

const BASIC = {
  ...{ id: 10, name: 'Basic', fields: ['Front', 'Back'] },
  templates: [['Card 1', '{{Front}}', '{{FrontSide}}\n\n<hr id=answer>\n\n{{Back}}']] as const,
};
const REVERSED = {
  ...{ id: 11, name: 'Basic (and reversed card)', fields: ['Front', 'Back'] },
  templates: [
    ...BASIC.templates,
    ['Card 2', '{{Back}}', '{{FrontSide}}<hr id=answer>{{Front}}'],
  ] as const,
};
const CLOZE = {
  ...{ id: 12, name: 'Cloze', isCloze: true, fields: ['Text', 'Back Extra'] },
  templates: [['Cloze', '{{cloze:Text}}', '{{cloze:Text}}<br>\n{{Back Extra}}']] as const,
};
const TYPED = {
  ...{ id: 13, name: 'Basic (type in the answer)', fields: ['Front', 'Back'] },
  templates: [
    ['Card 1', '{{Front}}\n\n{{type:Back}}', '{{Front}}<hr id=answer>{{type:Back}}'],
  ] as const,
};
const OWN = {
  ...{ id: 14, name: 'Vocabulary', fields: ['Word', 'Reading', 'Meaning', 'Note'] },
  templates: [
    [
      'Recognise',
      '<div class=big>{{kanji:Reading}}</div>{{#Note}}<i>{{Note}}</i>{{/Note}}',
      '{{FrontSide}}<hr id=answer>{{furigana:Reading}}: {{Meaning}} {{^Note}}(no note){{/Note}}',
    ],
  ] as const,
};

const CHAPTER = 1_700_000_000_000;
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

const COLLECTION: WantedCollection = {
  notetypes: [BASIC, REVERSED, CLOZE, TYPED, OWN],
  decks: { 1: 'Default', 2: 'Networks', 3: 'Networks::Gates::LSTM' },
  notes: [
    {
      id: CHAPTER + 1,
      notetype: 10,
      fields: ['What is <b>h</b>?', 'The state \\(h_t\\)<br><img src="net one.png">'],
    },
    { id: CHAPTER + 2, notetype: 11, fields: ['front', 'back'], tags: ' chapter_1::basics leech ' },
    {
      id: CHAPTER + 3,
      notetype: 12,
      fields: ['The {{c1::forget}} gate is {{c2::f::letter}}.', 'See [sound:gate.mp3]'],
    },
    { id: CHAPTER + 4, notetype: 13, fields: ['1 + 1', 'two'] },
    { id: CHAPTER + 5, notetype: 14, fields: ['x', '漢字[かんじ]', 'letters', ''] },
    { id: CHAPTER + 6, notetype: 10, fields: ['', 'nothing is asked'] },
  ],
  cards: [
    // Due 4,452 days after 19 September 2014, its ease 2.65, after two hundred days.
    {
      id: 1,
      note: CHAPTER + 1,
      deck: 2,
      type: 2,
      queue: 2,
      due: 4452,
      interval: 200,
      factor: 2650,
      lapses: 1,
    },
    { id: 2, note: CHAPTER + 2, deck: 2 },
    {
      id: 3,
      note: CHAPTER + 2,
      deck: 2,
      ord: 1,
      type: 2,
      queue: -1,
      due: 4441,
      interval: 3,
      factor: 1300,
    },
    { id: 4, note: CHAPTER + 3, deck: 3, ord: 0, type: 1, queue: 1, due: 1_795_435_200 },
    {
      id: 5,
      note: CHAPTER + 3,
      deck: 3,
      ord: 1,
      type: 3,
      queue: 2,
      due: 4453,
      interval: 1,
      factor: 2100,
      lapses: 3,
    },
    { id: 6, note: CHAPTER + 4, deck: 2 },
    { id: 7, note: CHAPTER + 5, deck: 2 },
    { id: 8, note: CHAPTER + 6, deck: 2 },
  ],
  reviews: [
    [1_790_000_000_000, 1, 1, 0, 1, 61_000],
    [1_790_000_100_000, 1, 3, -600, 1, 4_000],
    [1_790_100_000_000, 1, 2, 1, 3, 5_000],
    [1_790_400_000_000, 1, 4, 3, 200, 2_000],
    [1_790_500_000_000, 3, 0, 200, 3, 0],
    [1_790_600_000_000, 99, 3, 1, 2, 1_000],
  ],
};
const MEDIA = { 'net one.png': PNG, 'gate.mp3': strToU8('ID3 sound') };

describe.each<Generation>(['anki2', 'anki21', 'anki21b'])(
  'a package with collection.%s',
  (generation) => {
    const written = (folder: string) =>
      writePackageFile(folder, { generation, collection: COLLECTION, media: MEDIA });

    test('gives its notes, cards, answers and media, and says what is left out', async () => {
      const db = testDatabase();
      expect(await done(db, written(testFolder()))).toEqual({
        ...{ deck: 'networks', items: 5, cards: 7, reviews: 4, media: 2 },
        skipped: [
          { where: `note ${CHAPTER + 6}`, why: 'its card 1 is empty' },
          { where: 'review log', why: '1 row belongs to cards that the file does not hold' },
          { where: 'review log', why: '1 row tells of a card moved by hand, which is no answer' },
        ],
      });
      expect(await findDeck(db, 'networks')).toMatchObject({ title: 'Networks', source: 'made' });
      expect((await mediaOfDeck(db, 'networks')).map(({ name, type }) => [name, type])).toEqual([
        ['gate.mp3', 'audio/mpeg'],
        ['net one.png', 'image/png'],
      ]);
    });

    test('gives every note type its kind', async () => {
      const db = testDatabase();
      await done(db, written(testFolder()));
      expect(await bodies(db, 'networks')).toMatchObject([
        {
          kind: 'flashcard',
          front: 'What is **h**?',
          back: 'The state $h_t$  \n![](media:net%20one.png)',
        },
        {
          kind: 'flashcard',
          front: 'front',
          back: 'back',
          more: [{ front: 'back', back: 'front' }],
        },
        {
          kind: 'cloze',
          text: 'The {{c1::forget}} gate is {{c2::f::letter}}.',
          extra: 'See ![gate.mp3](media:gate.mp3)',
          concepts: ['networks-gates-lstm'],
        },
        { kind: 'flashcard', front: '1 + 1', back: 'two', answers: ['two'] },
        { kind: 'flashcard', front: '漢字', back: '漢字 (かんじ): letters (no note)' },
      ]);
    });

    test('keeps schedules and the log, and the database stays true to its log', async () => {
      const db = testDatabase();
      await done(db, written(testFolder()));
      const cards = await db.card.findMany({ orderBy: { itemId: 'asc' } });
      const first = cards.find(({ interval }) => interval === 200)!;
      expect(first).toMatchObject({
        ...{ easeFactor: 265, interval: 200, repetitions: 3, lapses: 1, due: '2026-11-27' },
        ...{ suspended: false, seq: 5, learnerId: LEARNER, deckId: 'networks' },
      });
      const log = await db.logEntry.findMany({
        where: { cardId: first.id },
        orderBy: { seq: 'asc' },
      });
      expect(log.map(({ kind, grade, repeat, shownMs }) => [kind, grade, repeat, shownMs])).toEqual(
        [
          ['past-review', 1, false, 61_000],
          ['past-review', 4, true, 4_000],
          ['past-review', 3, false, 5_000],
          ['past-review', 5, false, 2_000],
          ['import', null, false, null],
        ],
      );
      expect(
        cards.map(({ interval, repetitions, suspended, due }) => ({
          interval,
          repetitions,
          suspended,
          due,
        })),
      ).toEqual(
        expect.arrayContaining([
          { interval: 3, repetitions: 1, suspended: true, due: '2026-11-16' },
          { interval: 1, repetitions: 0, suspended: false, due: '2026-11-28' },
        ]),
      );
      expect(cards).toHaveLength(4);
      expect(await verify(db)).toMatchObject({ integrity: 'ok', cards: 4, mismatches: [] });
    });

    test('makes nothing a second time', async () => {
      const db = testDatabase();
      const path = written(testFolder());
      await done(db, path);
      const again = await done(db, path);
      expect(again).toMatchObject({ deck: 'networks', items: 0, cards: 0, reviews: 0, media: 0 });
      expect(again.skipped.filter(({ why }) => why === 'the deck has it already')).toHaveLength(5);
      expect(await db.item.count()).toBe(7);
      expect((await verify(db)).mismatches).toEqual([]);
    });

    test('is written again as a package that holds the same', async () => {
      const [db, folder] = [testDatabase(), testFolder()];
      await done(db, written(folder));
      const deck = (await findDeck(db, 'networks'))!;
      const path = join(folder, 'out.apkg');
      const exported = await exportDeck(db, {
        deck,
        learnerId: LEARNER,
        format: 'apkg',
        path,
        now: NOW,
      });
      expect(exported).toEqual({ items: 5, skipped: [] });
      expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
      const other = testDatabase();
      const back = await done(other, path);
      expect(back).toMatchObject({ items: 5, cards: 7, reviews: 4, media: 2, skipped: [] });
      const plain = async (from: Database) => {
        const cards = await from.card.findMany({ orderBy: { itemId: 'asc' } });
        return cards.map(({ id, easeFactor, interval, repetitions, lapses, due, suspended }) => ({
          ...{ id, easeFactor, interval, repetitions, lapses, due, suspended },
        }));
      };
      expect(await bodies(other, 'networks')).toEqual(await bodies(db, 'networks'));
      expect(await plain(other)).toEqual(await plain(db));
      const answers = (from: Database) =>
        from.logEntry.findMany({
          where: { kind: 'past-review' },
          orderBy: { id: 'asc' },
          select: { id: true, at: true, grade: true, shownMs: true },
        });
      expect(await answers(other)).toEqual(await answers(db));
      expect((await verify(other)).mismatches).toEqual([]);
    });
  },
);

test('a note that has changed gets a further version, unless it was changed here since', async () => {
  const [db, folder] = [testDatabase(), testFolder()];
  const at = (answer: string) => {
    const notes = [
      { id: 1, notetype: 10, fields: ['asked', answer] },
      { id: 2, notetype: 10, fields: ['another', 'one'] },
    ];
    const cards = [
      { id: 1, note: 1, deck: 2 },
      { id: 2, note: 2, deck: 2 },
    ];
    const collection = { ...COLLECTION, notes, cards, reviews: [] };
    return writePackageFile(folder, { generation: 'anki2', collection });
  };
  await done(db, at('old'));
  expect(await done(db, at('new'))).toMatchObject({ deck: 'networks', items: 1 });
  expect(await bodies(db, 'networks')).toMatchObject([{ back: 'new' }, { back: 'one' }]);
  expect(await done(db, at('old'))).toMatchObject({
    items: 0,
    skipped: [{ why: 'the deck has it already, and it was changed there since' }, {}],
  });
  expect(await bodies(db, 'networks')).toMatchObject([{ back: 'new' }, { back: 'one' }]);
});

test('cards whose note is not in the file are passed over', async () => {
  const [db, folder] = [testDatabase(), testFolder()];
  const stray = (id: number, note: number) => ({ id, note, deck: 2 });
  const collection: WantedCollection = {
    ...{ notetypes: [BASIC], decks: { 1: 'Default', 2: 'Networks' }, reviews: [] },
    notes: [{ id: 20, notetype: 10, fields: ['front', 'back'] }],
    cards: [stray(1, 10), stray(2, 20), stray(3, 30), stray(4, 40)],
  };
  const path = writePackageFile(folder, { generation: 'anki21', collection });
  expect(await done(db, path)).toMatchObject({ items: 1, cards: 1, skipped: [] });
});

test('scripts in fields, in templates and in names come to nothing', async () => {
  const [db, folder] = [testDatabase(), testFolder()];
  const evil =
    '<script>alert(1)</script><img src=x onerror=alert(1)><a href="javascript:alert(1)">a</a>';
  const notetype = {
    ...BASIC,
    templates: [['Card', `${evil}{{Front}}`, `{{Back}}<style>alert</style>`]] as const,
  };
  const collection = {
    ...COLLECTION,
    notetypes: [notetype],
    decks: { 1: '<script>alert(1)</script>' },
    notes: [
      { id: 1, notetype: 10, fields: [`q${evil}`, `a${evil}`], tags: '<script>alert(1)</script>' },
    ],
    cards: [{ id: 1, note: 1 }],
    reviews: [],
  };
  const { deck } = await done(db, writePackageFile(folder, { generation: 'anki2', collection }));
  const [body] = await bodies(db, deck);
  const { concepts: _concepts, ...said } = body as { concepts: unknown };
  expect(JSON.stringify(said)).not.toMatch(/alert|javascript|<script/);
});

describe('is refused in one line, and nothing is changed:', () => {
  const wanted = { generation: 'anki21' as const, collection: COLLECTION, media: MEDIA };
  const written = (folder: string, bytes: Uint8Array) => {
    const path = join(folder, 'bad.apkg');
    writeFileSync(path, bytes);
    return path;
  };
  const stored = (files: Record<string, Uint8Array>) => zipSync(files, { level: 0 });
  const cases: readonly (readonly [string, (folder: string) => string, RegExp])[] = [
    ['an empty file', (at) => written(at, new Uint8Array()), /is empty/],
    ['what is not a zip', (at) => written(at, strToU8('PKsomething else')), /cut off or damaged/],
    [
      'a package cut off',
      (at) => {
        const path = writePackageFile(at, wanted);
        truncateSync(path, readFileSync(path).length - 700);
        return path;
      },
      /cut off or damaged/,
    ],
    [
      'a package with a damaged collection',
      (at) => {
        const bytes = packageBytes(at, wanted);
        bytes.fill(0x55, 300, 400);
        return written(at, bytes);
      },
      /damaged/,
    ],
    [
      'a collection that is no SQLite file',
      (at) => writePackageFile(at, { ...wanted, instead: strToU8('x'.repeat(5000)) }),
      /damaged: file is not a database/,
    ],
    [
      'a collection whose pages are damaged',
      (at) => {
        packageBytes(at, wanted);
        const bytes = readFileSync(join(at, 'collection-anki21'));
        bytes.fill(0x2a, 4096, 30_000);
        return writePackageFile(at, { ...wanted, instead: bytes });
      },
      /damaged/,
    ],
    [
      'a bomb of deflate',
      (at) =>
        written(
          at,
          zipSync({ 'collection.anki2': new Uint8Array(40 << 20), media: strToU8('{}') }),
        ),
      /more than 200 times its size/,
    ],
    [
      'a bomb of zstd',
      (at) => {
        // Blocks that repeat one byte 128 KB long, a thousand times over.
        const block = Buffer.alloc(4);
        block.writeUIntLE(((1 << 17) << 3) | (1 << 1), 0, 3);
        const head = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x50]);
        const last = Buffer.from([0x01, 0x00, 0x00]);
        const bomb = Buffer.concat([head, ...Array.from({ length: 1000 }, () => block), last]);
        return written(at, stored({ 'collection.anki21b': bomb, meta: Uint8Array.of(8, 3) }));
      },
      /more than 200 times its size/,
    ],
    [
      'a window that would fill the memory',
      (at) => {
        const bytes = zstd(new Uint8Array(100));
        bytes[5] = 0xa8;
        return written(at, stored({ 'collection.anki21b': bytes, meta: Uint8Array.of(8, 3) }));
      },
      /wants more memory/,
    ],
    [
      'a name that leads out of the package',
      (at) => writePackageFile(at, { ...wanted, media: { '../../etc/passwd': PNG } }),
      /would lie outside/,
    ],
    [
      'a collection from the future',
      (at) =>
        writePackageFile(at, { generation: 'anki21b', collection: { ...COLLECTION, version: 19 } }),
      /schema 19.*newer/,
    ],
    [
      'a collection too old',
      (at) => writePackageFile(at, { ...wanted, collection: { ...COLLECTION, version: 9 } }),
      /schema 9.*too old/,
    ],
    [
      'a package from the future',
      (at) => written(at, stored({ 'collection.anki21b': zstd(PNG), meta: Uint8Array.of(8, 9) })),
      /newer Anki/,
    ],
    [
      'a zip of something else',
      (at) => written(at, stored({ 'readme.txt': strToU8('hello') })),
      /no kind that we know/,
    ],
    [
      'more rows than we take',
      (at) => {
        const reviews = (function* () {
          for (let id = 1; id <= 500_001; id++) yield [id, 1, 3, 1, 1, 1] as const;
        })();
        return writePackageFile(at, { ...wanted, collection: { ...COLLECTION, reviews } });
      },
      /500001 rows in revlog; 500000 is the most/,
    ],
  ];

  test.each(cases)('%s', async (_, make, why) => {
    const [db, folder] = [testDatabase(), testFolder()];
    const result = await imported(db, make(folder));
    expect(result).toMatchObject({ ok: false, error: expect.stringMatching(why) });
    expect(result.ok || result.error).not.toContain('\n');
    const rows = [db.deck, db.item, db.concept, db.learner, db.card, db.media].map((table) =>
      (table as { count(): Promise<number> }).count(),
    );
    expect(await Promise.all(rows)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test('a medium that turns out damaged at the end', async () => {
    const [db, folder] = [testDatabase(), testFolder()];
    packageBytes(folder, wanted);
    const files = {
      'collection.anki2': readFileSync(join(folder, 'collection-anki21')),
      media: strToU8('{"0": "a.png"}'),
      0: strToU8('the bytes of a picture'),
    };
    const bytes = zipSync(files, { level: 0 });
    const at = Buffer.from(bytes).indexOf('the bytes of');
    bytes[at] = 0x54;
    const result = await imported(db, written(folder, bytes));
    expect(result).toMatchObject({
      ok: false,
      error: '"0" in the archive is damaged: its checksum is wrong.',
    });
    expect(await db.deck.count()).toBe(0);
    expect(await db.card.count()).toBe(0);
  });
});

test('no temporary file is left behind', async () => {
  const before = readdirSync(tmpdir()).filter((name) => name.startsWith('recurrent-import-'));
  const [db, folder] = [testDatabase(), testFolder()];
  await imported(db, writePackageFile(folder, { generation: 'anki2', collection: COLLECTION }));
  expect(existsSync(folder)).toBe(true);
  expect(readdirSync(tmpdir()).filter((name) => name.startsWith('recurrent-import-'))).toEqual(
    before,
  );
});
