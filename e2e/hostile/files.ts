import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageBytes } from '../../lib/authoring/interchange/testing/anki-package';
import { CORPUS } from './corpus';

/** Texts that a file of text can hold. */
const TEXTS = CORPUS.map((text) => text.replaceAll('\u0000', ''));

/** Texts that a line of it can hold. */
const LINES = TEXTS.map((text) => text.replace(/\s*\n\s*/g, ' '));

/** Names that a file of a package can have: any other makes it be refused. */
const MEDIA = TEXTS.filter((text) => !/[/\\]/.test(text));

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const cdata = (text: string) => `<![CDATA[${text}]]>`;
const escaped = (text: string) => text.replace(/[~=#{}:\\]/g, '\\$&');

const moodleText = (text: string) => `format="html"><text>${cdata(text)}</text>`;

const moodle = () =>
  `<?xml version="1.0" encoding="UTF-8"?><quiz>
<question type="category"><category><text>${cdata(TEXTS.join(' '))}</text></category></question>
${TEXTS.map(
  (text) => `<question type="multichoice"><name><text>${cdata(text)}</text></name>
<questiontext ${moodleText(text)}</questiontext><generalfeedback ${moodleText(text)}</generalfeedback>
<single>true</single><answer fraction="100" ${moodleText(`${text} a`)}<feedback ${moodleText(text)}</feedback></answer>
<answer fraction="0" ${moodleText(`${text} b`)}<feedback ${moodleText(text)}</feedback></answer>
<tags><tag><text>${cdata(text)}</text></tag></tags></question>`,
).join('\n')}</quiz>`;

function anki(): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'recurrent-hostile-'));
  try {
    return packageBytes(folder, {
      generation: 'anki21b',
      collection: {
        notetypes: [
          {
            ...{ id: 1, name: CORPUS.join(' '), fields: ['Front', 'Back'] },
            templates: CORPUS.slice(0, 3).map((text) => [
              text,
              `{{Front}}${text}`,
              `{{FrontSide}}${text}{{Back}}`,
            ]),
          },
        ],
        decks: { 1: 'Default', 2: CORPUS.join(' ').replaceAll('::', ':') },
        notes: CORPUS.map((text, at) => ({
          ...{ id: at + 1, notetype: 1, fields: [text, text], tags: text },
        })),
        cards: CORPUS.map((_, at) => ({ id: at + 1, note: at + 1, deck: 2 })),
      },
      media: Object.fromEntries(MEDIA.map((text) => [text, Buffer.from(text)])),
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A file of each format with every text in each of its fields; its name says its format. */
export function hostileFiles(): Readonly<Record<string, Uint8Array>> {
  const text = (lines: readonly string[]) => Buffer.from(lines.join('\n'));
  return {
    'csv.csv': text(['front,back,tags', ...TEXTS.map((one) => Array(3).fill(quoted(one)).join())]),
    'tsv.tsv': text(LINES.map((one) => Array(2).fill(one.replaceAll('\t', ' ')).join('\t'))),
    'aiken.txt': text(
      LINES.flatMap((one) => [`Q ${one}`, `A. ${one} a`, `B. ${one} b`, 'ANSWER: A', '']),
    ),
    'gift.gift': text(
      LINES.map(escaped).flatMap((one, at) => [
        `::${at} ${one}::[html]${one} {=${one} a#${one} ~${one} b#${one} ####${one}}`,
        '',
      ]),
    ),
    'moodle.xml': Buffer.from(moodle()),
    'anki.apkg': anki(),
  };
}
