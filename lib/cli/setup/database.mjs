import { run } from './run.mjs';

/**
 * Makes the database, migrates it and brings the bank up to date, whatever of that is not yet done.
 * Gives false where nothing was.
 */
export async function prepareDatabase(env = {}) {
  const args = ['--import', 'tsx', 'lib/cli/prepare.ts'];
  const output = await run('Preparing the database', process.execPath, args, env);
  return output.trim() !== 'nothing to do';
}
