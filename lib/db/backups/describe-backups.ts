import { secretFile } from '../secret';

/** What lies beside the backups, for whoever finds them. */
export function describeBackups(database: string): string {
  return `Copies of the database ${database}, each checked after it was written. They are taken after
the app starts, every day, and before a migration; all of the last two days are kept, then one a day
for two weeks, then one a week for three months.

To go back to one, stop the app and run, in the app's folder:

    npm run -s recurrent -- restore FILE

What it replaces is kept beside the database.

Not in these copies: the installation's secret, ${secretFile(database)}. Keep a copy of it too, where
nobody else reads it. Without it everyone has to sign in anew, and guests lose their answers.
`;
}
