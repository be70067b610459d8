import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import type { FullDiskReport } from '../lib/cli/faults/full-disk-run';
import type { KillReport } from '../lib/cli/faults/kill-run';
import type { TermReport } from '../lib/cli/faults/term-run';
import { buildFolder, root } from './support/place';

const full = process.env.RECURRENT_FULL === '1';

/** Runs a fault driver on the build of these tests, with servers and databases of its own. */
async function drive<Report>(...words: string[]): Promise<Report> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', 'lib/cli/faults/main.ts', ...words],
    { cwd: root, env: { ...process.env, RECURRENT_BUILD_DIR: buildFolder }, maxBuffer: 1e8 },
  );
  console.log(stdout);
  return JSON.parse(stdout);
}

test('killed at random and started again, the server has every acknowledged answer, once', async () => {
  const kills = full ? 50 : 3;
  test.setTimeout(60_000 + kills * 20_000);
  const report = await drive<KillReport>('kill', '--kills', String(kills), '--seed', '7');
  expect(report).toMatchObject({ kills, lost: 0, twice: 0, refused: [], mismatches: 0 });
  expect(report.integrity).toBe('ok');
  expect(report.reviews).toBeGreaterThan(0);
  expect(report.quizAnswers).toBeGreaterThan(0);
  // Beside other tests on a small machine a clock says little; it is printed there all the same.
  if (full) expect(report.backMs.max).toBeLessThan(3_000);
});

test('on a full disk answers are refused with a sentence, and nothing is lost or spoilt', async () => {
  const report = await drive<FullDiskReport>('full-disk');
  expect(report).toMatchObject({ lost: 0, storedYetRefused: 0, mismatches: 0, afterwards: 5 });
  expect(report).toMatchObject({ integrity: 'ok', statuses: [503] });
  expect(report.stored).toBeGreaterThan(0);
  expect(report.refused).toBeGreaterThan(0);
  for (const told of report.told) expect(told).toMatch(/disk of this server/);
});

test('told to stop, the server finishes what is in flight', async () => {
  const report = await drive<TermReport>('term');
  expect(report).toMatchObject({ cutOff: 0, lost: 0, mismatches: 0 });
  expect(report.answered).toBeGreaterThan(50);
});
