import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compile } from '../network/run';
import { compileFormula } from './compile';
import { printFormula } from './printing/print';
import { compiled } from './testing/compiled-text';
import { randomProgram } from './testing/random-program';

const SIZES = { T: 2 };

/** The lines without those that are complained of, asking something that is always there. */
function mended(lines: readonly string[]): string {
  const result = compileFormula(lines.join('\n'), SIZES);
  const wrong = new Set(result.ok ? [] : result.error.map(({ line }) => line));
  return [...lines.filter((_, i) => !wrong.has(i + 1)), 'out = 1 + sum(x)', 'ask out'].join('\n');
}

it('whatever compiles runs, has no step twice, and can be printed and compiled again', () => {
  let right = 0;
  fc.assert(
    fc.property(randomProgram, (lines) => {
      const result = compileFormula(mended(lines), SIZES);
      if (!result.ok) return;
      right++;
      compile(result.value.graph).run();
      const labels = result.value.graph.nodes.flatMap(({ label }) => label ?? []);
      expect(new Set(labels).size).toBe(labels.length);
      const again = compiled(printFormula(result.value));
      expect(again.graph.nodes.length).toBe(result.value.graph.nodes.length);
    }),
    { numRuns: 1500 },
  );
  expect(right).toBeGreaterThan(750);
});
