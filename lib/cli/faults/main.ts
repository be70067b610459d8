// `node --import tsx lib/cli/faults/main.ts kill [--kills N] [--seed N] | full-disk | term`: puts the production
// build to a test of its own; the report as JSON on standard output.

import { parseArgs } from 'node:util';
import { fullDiskRun } from './full-disk-run';
import { killRun } from './kill-run';
import { termRun } from './term-run';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    kills: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
    learners: { type: 'string', default: '4' },
  },
});
const build = process.env.RECURRENT_BUILD_DIR || '.next';
const [kills, seed, learners] = [values.kills, values.seed, values.learners].map(Number) as [
  number,
  number,
  number,
];
const runs: Readonly<Record<string, () => Promise<object>>> = {
  kill: () => killRun({ kills, seed, learners, build }, (line) => console.error(line)),
  'full-disk': () => fullDiskRun(build),
  term: () => termRun(build),
};
const report = await runs[positionals[0] ?? 'kill']?.();
console.log(JSON.stringify(report, null, 2));
process.exit(report ? 0 : 2);
