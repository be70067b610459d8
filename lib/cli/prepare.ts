// Run by the set-up of `npm start` and `npm test`; says in a line what had to be done.

import { prepareDatabase } from '../authoring/prepare-database';
import { damageAdvice } from '../db/backups/newest-good';
import { damageOf } from '../db/damage';
import { databasePath } from '../db/location';
import { REFUSED } from './command';
import { explain } from './explain';

try {
  const prepared = await prepareDatabase(databasePath());
  if (prepared.ok) {
    const { migrations, bank } = prepared.value;
    console.log(migrations.length === 0 && bank === null ? 'nothing to do' : 'done');
  } else {
    console.error(prepared.error);
    process.exitCode = REFUSED;
  }
} catch (error) {
  const damage = damageOf(error);
  console.error(damage ? damageAdvice(databasePath(), damage) : explain(error).message);
  process.exitCode = REFUSED;
}
