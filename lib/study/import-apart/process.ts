// Started by import-apart.ts: takes one request and answers it.

import { may } from '../../authoring/access/may';
import { summaryOf } from '../../authoring/interchange/import/summary';
import { type Importing, importFile, previewImport } from '../../authoring/interchange/import-file';
import { prepareDatabase } from '../../authoring/prepare-database';
import { openDatabase, type Store } from '../../db/client';
import { databasePath } from '../../db/location';
import { sqliteCode } from '../../db/sqlite-code';
import { err, ok, type Result } from '../../result';
import { importingAs } from '../importing';
import type { Answers, Order, Reply, Request, Work } from './order';
import { peakMemory } from './peak';

// Whoever asked is gone: what was begun is not wanted any more, and SQLite takes it back.
process.once('disconnect', () => process.exit(1));
process.once('message', async (request: Request) => {
  const reply = await replyTo(request);
  process.send!(reply, () => process.exit(0));
});

async function replyTo(request: Request): Promise<Reply> {
  try {
    const answer = await answerTo(request);
    return { kind: 'answered', answer, peak: peakMemory() };
  } catch (thrown) {
    const { message, stack = '', code } = thrown as NodeJS.ErrnoException;
    const known = sqliteCode(thrown) ?? code;
    return { kind: 'threw', message, stack, ...(known !== undefined && { code: known }) };
  }
}

async function answerTo({ work, order }: Request): Promise<Result<Answers[Work], string>> {
  const path = databasePath();
  const prepared = await prepareDatabase(path);
  if (!prepared.ok) return err(prepared.error);
  const db = openDatabase(path);
  try {
    if (work === 'import') {
      // In a transaction, and so by the client that writes: that for reading is then never loaded.
      return await importFile(db, await db.$transaction((tx) => importingOf(tx, order)));
    }
    const preview = await previewImport(db, await importingOf(db, order));
    return preview.ok ? ok(summaryOf(preview.value)) : preview;
  } finally {
    await db.$disconnect();
  }
}

async function importingOf(db: Store, order: Order): Promise<Importing> {
  const { path, name, into, editor, now } = order;
  const { id, zone, account } = order.learner;
  const learner = await importingAs(db, id, now, zone, account);
  return {
    ...{ path, name, into, now, learner, ownerId: learner.userId },
    mayEdit: (deck) => editor === null || may(editor, deck, 'edit'),
  };
}
