// Started by the server a moment after it serves, and every hour then, as a process of its own so that
// no request waits for it: checks the file, backs it up, deletes what is kept no longer, uploads too, and keeps
// learners' time off free. Writes one line of JSON; exit code 1 says that the database is damaged.

import { forgetUploads } from '../authoring/interchange/uploads';
import { keepBackups } from '../db/backups/keep-backups';
import { damageAdvice } from '../db/backups/newest-good';
import { openDatabase } from '../db/client';
import { databasePath } from '../db/location';
import { quickCheck } from '../db/quick-check';
import { deleteExpired } from '../db/repositories/sessions';
import { forgetGuests } from '../study/accounts/forget-guests';
import { sweepVacations } from '../study/catch-up/sweep';

// The server's end of our standard input closes when it is gone, even if it was killed.
process.stdin.resume().on('end', () => process.exit());

const path = databasePath();
const now = new Date();
const occasion = process.argv[2] === 'start' ? 'start' : 'daily';

const damage = occasion === 'start' ? quickCheck(path) : null;
if (damage !== null) {
  console.log(JSON.stringify({ damage: damageAdvice(path, damage) }));
  process.exit(1);
}
const taken = keepBackups(path, now, occasion);
const db = openDatabase(path);
const guests = await forgetGuests(db, now);
await deleteExpired(db, now);
await sweepVacations(db, now);
forgetUploads(now);
await db.$disconnect();
const backup = taken.ok ? (taken.value?.file ?? null) : null;
console.log(JSON.stringify({ backup, guests, ...(taken.ok ? {} : { problem: taken.error }) }));
process.exit();
