// Lighthouse against the production build, on an empty database: `npx tsx e2e/lighthouse.ts [--json] [PATH ...]`.
// Prints the median of five for each page, and what keeps a page below; exits 1 where one is below.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { freePort, startServer } from '../lib/cli/drive/server';
import { launchOptions } from './browser';
import { root } from './support/place';

const RUNS = 5;
const LEAST = 0.95;
const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const;
const PAGES = ['/', '/review', '/decks/recurrent-neural-networks', '/progress'];

type Scores = Readonly<Record<(typeof CATEGORIES)[number], number>>;

interface Line extends Scores {
  readonly page: string;
  /** The audits that a page lost points by, with what they found. */
  readonly lost: readonly string[];
}

const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const folder = join(root, '.test/lighthouse');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const server = await startServer({
  database: join(folder, 'recurrent.db'),
  build: process.env.RECURRENT_BUILD_DIR || '.next',
  port: await freePort(),
});
const debugging = await freePort();
const options = launchOptions();
const browser = await chromium.launch({
  ...options,
  args: [...(options.args ?? []), `--remote-debugging-port=${debugging}`],
});

try {
  const lines: Line[] = [];
  for (const page of asked.length > 0 ? asked : PAGES) {
    // The first answer of a page warms the server up and is not counted.
    await (await fetch(`http://127.0.0.1:${server.port}${page}`)).text();
    const runs: Line[] = [];
    for (let run = 0; run < RUNS; run++) runs.push(await measured(page));
    lines.push(medianOf(page, runs));
    process.stderr.write(`${page} done\n`);
  }
  process.stdout.write(
    process.argv.includes('--json')
      ? `${JSON.stringify(lines)}\n`
      : `${lines.map(inWords).join('\n')}\n`,
  );
  const isBelow = (line: Line) => CATEGORIES.some((category) => line[category] < LEAST);
  if (lines.some(isBelow)) process.exitCode = 1;
} finally {
  await browser.close();
  await server.end('SIGTERM');
}

async function measured(page: string): Promise<Line> {
  const result = await lighthouse(`http://127.0.0.1:${server.port}${page}`, {
    ...{ port: debugging, output: 'html', logLevel: 'error', onlyCategories: [...CATEGORIES] },
  });
  if (!result) throw new Error(`Lighthouse gave nothing for ${page}.`);
  const { lhr, report } = result;
  const name = page.replace(/\W+/g, '-') || 'today';
  writeFileSync(join(folder, `${name}.html`), String(report));
  const score = (category: string) => lhr.categories[category]?.score ?? 0;
  const lost = CATEGORIES.flatMap((category) =>
    (lhr.categories[category]?.auditRefs ?? []).flatMap(({ id, weight }) => {
      const audit = lhr.audits[id];
      if (!audit || weight === 0 || audit.score === null || audit.score >= 0.9) return [];
      return [`${id}${audit.displayValue ? ` (${audit.displayValue})` : ''}`];
    }),
  );
  return {
    page,
    performance: score('performance'),
    accessibility: score('accessibility'),
    'best-practices': score('best-practices'),
    lost,
  };
}

function medianOf(page: string, runs: readonly Line[]): Line {
  const median = (category: (typeof CATEGORIES)[number]) =>
    runs.map((run) => run[category]).sort((a, b) => a - b)[Math.floor(runs.length / 2)]!;
  return {
    page,
    performance: median('performance'),
    accessibility: median('accessibility'),
    'best-practices': median('best-practices'),
    lost: [...new Set(runs.flatMap(({ lost }) => lost.map((audit) => audit.replace(/ \(.*/, ''))))],
  };
}

function inWords({ page, lost, ...scores }: Line): string {
  const told = CATEGORIES.map((category) => `${category} ${scores[category].toFixed(2)}`);
  return `${page}: ${told.join(', ')}${lost.length > 0 ? `; lost by ${lost.join(', ')}` : ''}`;
}
