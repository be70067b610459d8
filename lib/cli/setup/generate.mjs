import { run } from './run.mjs';
import { hashOf, unlessStamped } from './stamp.mjs';

/** Generates the database client from the schema, unless it is there. Gives false where it is. */
export function generateClient() {
  const hash = hashOf(['prisma/schema.prisma', 'package-lock.json']);
  return unlessStamped('lib/db/generated/stamp', hash, () =>
    run('Generating the database client', process.execPath, ['prisma/cli.mjs', 'generate']),
  );
}
