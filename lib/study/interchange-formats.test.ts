import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { EXPORT_FORMATS, type ExportFormat } from '../authoring/interchange/export/text-formats';
import { exportDeck } from '../authoring/interchange/export-deck';
import { type Imported, importFile, previewImport } from '../authoring/interchange/import-file';
import type { Item } from '../bank/item';
import type { Database } from '../db/client';
import { findDeck } from '../db/repositories/decks';
import { itemsOfDeck } from '../db/repositories/items';
import { testDatabase } from '../db/test-database';
import { importingAs } from './importing';

const NOW = new Date('2026-11-23T12:00:00Z');

function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'recurrent-formats-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

async function importing(db: Database, path: string, name: string) {
  const learner = await importingAs(db, 'somebody', NOW, 'UTC');
  return {
    ...{ path, name, into: { kind: 'proposed' } as const, ownerId: null, learner, now: NOW },
    mayEdit: () => true,
  };
}

async function imported(db: Database, path: string, name: string): Promise<Imported> {
  const result = await importFile(db, await importing(db, path, name));
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

const bodies = async (db: Database, deck: string) =>
  (await itemsOfDeck(db, deck)).filter(({ part }) => part === 1).map(({ body }) => body as Item);

const AIKEN = 'Which gate forgets?\nA. input\nB. forget\nC. output\nANSWER: B\n';
const GIFT = '::Gate::Which gate forgets? {=forget ~input ~output}\n\nIs tanh odd? {TRUE}\n';
const MOODLE = `<?xml version="1.0"?><quiz><question type="truefalse"><name><text>odd</text></name>
  <questiontext format="html"><text>Is tanh odd?</text></questiontext>
  <answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer></question></quiz>`;
const QTI = `<?xml version="1.0"?><assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="a"
  title="odd" adaptive="false" timeDependent="false"><responseDeclaration identifier="RESPONSE" cardinality="single"
  baseType="identifier"><correctResponse><value>y</value></correctResponse></responseDeclaration><itemBody>
  <choiceInteraction responseIdentifier="RESPONSE"><prompt>Is tanh odd?</prompt><simpleChoice identifier="y">yes
  </simpleChoice><simpleChoice identifier="n">no</simpleChoice></choiceInteraction></itemBody></assessmentItem>`;

describe('the format is told by what the file holds, whatever it is called:', () => {
  test.each([
    ['Aiken', AIKEN, 'quiz.txt', 1],
    ['GIFT', GIFT, 'quiz.txt', 2],
    ['GIFT', GIFT, 'quiz.gift', 2],
    ['Moodle XML', MOODLE, 'quiz.bin', 1],
    ['QTI', QTI, 'quiz.xml', 1],
    ['CSV', 'front,back\none,eins\ntwo,zwei\n', 'words.csv', 2],
    ['CSV', 'one\teins\ntwo\tzwei\n', 'words.txt', 2],
    ['text of Anki', '#separator:tab\n#html:true\none\t<b>eins</b>\n', 'notes.txt', 1],
  ])('%s', async (format, text, name, items) => {
    const [db, folder] = [testDatabase(), testFolder()];
    const path = join(folder, 'file');
    writeFileSync(path, text);
    const preview = await previewImport(db, await importing(db, path, name));
    expect(preview).toMatchObject({
      ok: true,
      value: { format, plan: { items: { length: items } } },
    });
    expect(await db.deck.count()).toBe(0);
    expect(await imported(db, path, name)).toMatchObject({ items, cards: 0, reviews: 0 });
    expect(await imported(db, path, name)).toMatchObject({ items: 0 });
    expect(await db.deck.count()).toBe(1);
  });

  test.each([
    ['<?xml version="1.0"?><rss></rss>', /<rss> is of no format/],
    ['\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008', /not a text/],
    ['justoneword', /no format that we know/],
    [
      `<?xml version="1.0"?><!DOCTYPE quiz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><quiz>&b;</quiz>`,
      /./,
    ],
  ])('%j is refused in a line', async (text, why) => {
    const [db, folder] = [testDatabase(), testFolder()];
    const path = join(folder, 'file');
    writeFileSync(path, text);
    const result = await importFile(db, await importing(db, path, 'file.xyz'));
    expect(result).toMatchObject({ ok: false, error: expect.stringMatching(why) });
    expect(result.ok || result.error).not.toContain('\n');
    expect(await db.deck.count()).toBe(0);
  });
});

describe.each(Object.keys(EXPORT_FORMATS) as ExportFormat[])('a deck written as %s', (format) => {
  test('is the same deck when it is read again, or says what is left out', async () => {
    const [db, folder] = [testDatabase(), testFolder()];
    const source = join(folder, 'source.gift');
    writeFileSync(
      source,
      `::gate::Which gate forgets? {=forget ~input ~output}\n\n::odd::Is tanh odd? {TRUE}\n\n::sum::1 + 1 {#2:0.5}\n\n::name::Who wrote it? {=Elman =Jeffrey Elman}\n`,
    );
    const { deck: name } = await imported(db, source, 'gates.gift');
    const deck = (await findDeck(db, name))!;
    const path = join(folder, `gates.${EXPORT_FORMATS[format]}`);
    const exported = await exportDeck(db, { deck, learnerId: null, format, path, now: NOW });
    expect(
      exported.items + new Set(exported.skipped.map(({ where }) => where)).size,
    ).toBeGreaterThanOrEqual(4);
    const other = testDatabase();
    const back = await imported(other, path, `gates.${EXPORT_FORMATS[format]}`);
    expect(back.items).toBe(exported.items);
    const kinds = (items: readonly Item[]) => items.map(({ kind }) => kind).sort();
    const [before, after] = [await bodies(db, name), await bodies(other, back.deck)];
    expect(kinds(after)).toEqual(kinds(before));
    const asked = (items: readonly Item[]) =>
      items
        .map((item) => ('prompt' in item ? item.prompt : 'front' in item ? item.front : ''))
        .sort();
    expect(asked(after)).toEqual(asked(before));
  });
});
