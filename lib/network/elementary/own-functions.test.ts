import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const LIBRARY = join(import.meta.dirname, '..', '..');
const ENGINES = ['network', 'formula', 'drills', 'grading'];
const PLATFORM =
  /Math\.(a?cosh?|a?sinh?|a?tanh?|atan2|cbrt|expm?1?|hypot|log(10|1p|2)?|pow|random)\(|[^*/`]\*\*(?!\*)[^*/`]/;

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.includes('test'))
    .map((file) => join(folder, file));
}

/** Comments, and texts in each of the three quotes. */
const WORDS = /\/\*[\s\S]*?\*\/|\/\/.*|'(\\.|[^'\\\n])*'|"(\\.|[^"\\\n])*"|`[^`]*`/g;

test('no engine computes with functions whose last digit depends on the platform', () => {
  const files = ENGINES.flatMap((engine) => sources(join(LIBRARY, engine)));
  expect(files.length).toBeGreaterThan(50);
  expect(
    files.filter((file) => PLATFORM.test(readFileSync(file, 'utf8').replace(WORDS, ''))),
  ).toEqual([]);
});

test('what is looked for would be found', () => {
  for (const code of ['Math.exp(1)', 'Math.tanh(x)', 'x ** 2', 'Math.log1p(x)', 'Math.random()']) {
    expect(code).toMatch(PLATFORM);
  }
  for (const code of ['Math.sqrt(x)', 'Math.max(1, 2)', 'exp(x)'])
    expect(code).not.toMatch(PLATFORM);
});
