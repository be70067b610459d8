import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { secretBeside } from '../../lib/db/secret';
import { guestCookie, signedGuest } from '../../lib/study/accounts/guest-cookie';
import { setClock } from './clock';
import { address, folder, root } from './place';

const database = join(folder, 'recurrent.db');

/** Makes a learner with a year of answers by the command line, beside the running server. */
function madeLearner(): string {
  const line = ['learner', 'make', '--cards', '300', '--reviews', '3000', '--json'];
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
  const out = execFileSync(process.execPath, [tsx, 'lib/cli/main.ts', ...line], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: `file:${database}` },
    encoding: 'utf8',
  });
  return (JSON.parse(out) as { learner: string }).learner;
}

/** A run has more than one worker where a test has failed, and all of them share the database. */
function madeOnce(): string {
  const kept = join(folder, 'made-learner');
  if (!existsSync(kept)) writeFileSync(kept, madeLearner());
  return readFileSync(kept, 'utf8');
}

/** Lets the page be of a learner who has studied for long, whose last answers are of yesterday. */
export async function asMadeLearner(page: Page): Promise<void> {
  setClock(new Date().toISOString());
  const value = signedGuest(madeOnce(), secretBeside(database));
  await page.context().addCookies([{ name: guestCookie, value, url: address }]);
}
