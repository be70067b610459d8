import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { build } from 'esbuild';
import { readTemplate, templateIds } from '../lib/authoring/read-templates';
import { makeProblem, problemJson } from '../lib/drills/problem';
import { cos } from '../lib/network/elementary/cos';
import { exp } from '../lib/network/elementary/exp';
import { expm1 } from '../lib/network/elementary/expm1';
import { log } from '../lib/network/elementary/log';
import { pow } from '../lib/network/elementary/pow';
import { sin } from '../lib/network/elementary/sin';
import { tanh } from '../lib/network/elementary/tanh';

const SEEDS = 200;

/** What both engines are asked for: each template in turn, so that the seeds cover all of them. */
const ids = templateIds();
const tasks = Array.from({ length: SEEDS }, (_, seed) => ({
  seed,
  id: ids[seed % ids.length] as string,
}));

const ENTRY = `
  import { parseTemplate } from './lib/drills/template';
  import { makeProblem, problemJson } from './lib/drills/problem';
  import { cos } from './lib/network/elementary/cos';
  import { exp } from './lib/network/elementary/exp';
  import { expm1 } from './lib/network/elementary/expm1';
  import { log } from './lib/network/elementary/log';
  import { pow } from './lib/network/elementary/pow';
  import { sin } from './lib/network/elementary/sin';
  import { tanh } from './lib/network/elementary/tanh';
  const functions = { cos, exp, expm1, log, pow, sin, tanh };
  globalThis.engines = {
    problem(text, id, seed) {
      const template = parseTemplate(text, id);
      const problem = makeProblem(template.value, { seed });
      return JSON.stringify(problemJson(problem.value));
    },
    bits(name, values) {
      const results = Float64Array.from(values, (value) => functions[name](value, 1.7));
      return Array.from(new BigUint64Array(results.buffer), String);
    },
  };
`;

interface Engines {
  problem(text: string, id: string, seed: number): string;
  bits(name: string, values: number[]): string[];
}

declare const engines: Engines;

test.beforeEach(async ({ page }) => {
  const bundle = await build({
    stdin: { contents: ENTRY, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
  });
  await page.goto('about:blank');
  await page.addScriptTag({ content: bundle.outputFiles[0]?.text ?? '' });
});

test('the same seed and formula give the same problem and answer in Node and in Chromium', async ({
  page,
}) => {
  for (const { id, seed } of tasks) {
    const template = readTemplate(id);
    const problem = template?.ok ? makeProblem(template.value, { seed }) : undefined;
    if (!problem?.ok) throw new Error(`${id} makes no problem of seed ${seed}`);
    const text = readFileSync(`content/drills/${id}.formula`, 'utf8');
    const shown = await page.evaluate((task) => engines.problem(task.text, task.id, task.seed), {
      text,
      id,
      seed,
    });
    expect(shown, `${id}, seed ${seed}`).toBe(JSON.stringify(problemJson(problem.value)));
  }
});

test('every elementary function gives the same bits in Node and in Chromium', async ({ page }) => {
  const functions = { cos, exp, expm1, log, pow, sin, tanh };
  // A fixed walk over sizes from 1e-12 to 1e5 in both signs, denser where drills compute.
  const values = Array.from({ length: 4000 }, (_, index) => {
    const size = 10 ** ((index % 1000) / 58 - 12);
    return (index % 2 === 0 ? 1 : -1) * size * (1 + ((index * 0.6180339887498949) % 1));
  });
  for (const [name, own] of Object.entries(functions)) {
    const here = Float64Array.from(values, (value) => own(value, 1.7));
    const there = await page.evaluate((ask) => engines.bits(ask.name, ask.values), {
      name,
      values,
    });
    expect(there, name).toEqual(Array.from(new BigUint64Array(here.buffer), String));
  }
});
