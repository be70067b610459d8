import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { secretBeside } from '../../lib/db/secret';
import { guestCookie, signedGuest } from '../../lib/study/accounts/guest-cookie';
import { setClock } from './clock';
import { address, folder, root } from './place';

const database = join(folder, 'recurrent.db');

let made: string | undefined;

/** Makes a learner with a year of answers by the command line, beside the running server, once for all tests. */
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

/** Lets the page be of a learner who has studied for long, whose last answers are of yesterday. */
export async function asMadeLearner(page: Page): Promise<void> {
  made ??= madeLearner();
  setClock(new Date().toISOString());
  const value = signedGuest(made, secretBeside(database));
  await page.context().addCookies([{ name: guestCookie, value, url: address }]);
}
