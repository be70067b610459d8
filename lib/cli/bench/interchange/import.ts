import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importFile } from '../../../authoring/interchange/import-file';
import {
  CRT,
  type WantedCollection,
  type WantedReview,
} from '../../../authoring/interchange/testing/anki-collection';
import { writePackageFile } from '../../../authoring/interchange/testing/anki-package';
import { openDatabase } from '../../../db/client';
import { migrate } from '../../../db/migrate';
import { importingAs } from '../../../study/importing';
import type { Figures, Row } from '../bench';

const ROUNDS = 5;
const [NOTES, REVIEWS] = [10_000, 50_000];
const DAY = 86_400_000;

/** A package of 10,000 notes with 50,000 answers, from the file on the disk to the database on it. */
export const importBench: Figures = {
  name: 'import',
  async rows(): Promise<Row[]> {
    const folder = mkdtempSync(join(tmpdir(), 'recurrent-bench-'));
    try {
      const path = writePackageFile(folder, { generation: 'anki21', collection: collection() });
      const times: number[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        times.push(await timeOf(path, join(folder, `bench-${round}.db`)));
      }
      times.sort((a, b) => a - b);
      const [median, min, max] = [times[ROUNDS >> 1]!, times[0]!, times.at(-1)!];
      const name = `import of ${NOTES} notes and ${REVIEWS} reviews`;
      return [{ name, unit: 'ms', median, min, max, rounds: ROUNDS }];
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

async function timeOf(path: string, database: string): Promise<number> {
  migrate(database);
  const db = openDatabase(database);
  try {
    const now = new Date();
    const learner = await importingAs(db, 'bench', now, 'Europe/Berlin');
    const start = performance.now();
    const imported = await importFile(db, {
      ...{
        path,
        name: 'bench.apkg',
        into: { kind: 'new', title: null },
        ownerId: null,
        now,
        learner,
      },
      mayEdit: () => true,
    });
    const time = performance.now() - start;
    if (!imported.ok || imported.value.items !== NOTES || imported.value.reviews !== REVIEWS) {
      throw new Error(`The import went wrong: ${JSON.stringify(imported).slice(0, 500)}`);
    }
    return time;
  } finally {
    await db.$disconnect();
  }
}

/** Fields as people write them: half of them plain, the others with the marks of an editor. */
function collection(): WantedCollection {
  const ids = Array.from({ length: NOTES }, (_, at) => 1_600_000_000_000 + at);
  return {
    notetypes: [
      {
        ...{ id: 1, name: 'Basic', fields: ['Front', 'Back'] },
        templates: [['Card 1', '{{Front}}', '{{FrontSide}}\n\n<hr id=answer>\n\n{{Back}}']],
      },
    ],
    decks: { 1: 'Default', 2: 'Networks', 3: 'Networks::Gates' },
    notes: ids.map((id, at) => ({
      ...{ id, notetype: 1, tags: ` chapter-${at % 20} ` },
      fields: [
        `What is the ${at}th value of the hidden state?`,
        at % 2 === 0
          ? `It is ${at}, as the gates leave it.<br>See chapter ${at % 20}.`
          : `<div>It is <b>${at}</b>, from \\(h_{${at}} = \\tanh(W x)\\).</div><ul><li>one</li><li>two</li></ul>`,
      ],
    })),
    cards: ids.map((id, at) => ({
      ...{ id: id + NOTES, note: id, deck: 2 + (at % 2), type: 2, queue: 2, due: 4000 + (at % 90) },
      ...{ interval: 1 + (at % 120), factor: 2500, lapses: at % 4 },
    })),
    reviews: reviews(ids),
  };
}

function* reviews(ids: readonly number[]): Generator<WantedReview> {
  for (let nth = 0; nth < REVIEWS; nth++) {
    const at = CRT * 1000 + Math.floor(nth / NOTES) * 30 * DAY + (nth % NOTES) * 1000;
    yield [at, ids[nth % NOTES]! + NOTES, 1 + (nth % 4), nth % 30, 1 + (nth % 60), 4000];
  }
}
