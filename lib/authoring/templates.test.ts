import { createHash } from 'node:crypto';
import katex from 'katex';
import { describe, expect, test } from 'vitest';
import { listedTemplate } from '../drills/listing';
import { makeProblem, type Problem } from '../drills/problem';
import type { Template } from '../drills/template';
import { bankTemplates } from './quality/bank-templates';
import { qualityOf } from './quality/level-quality';
import { leastTemplates, shortcomings } from './quality/minimums';

/** The bench looks at 500. */
const SEEDS = 8;

const templates = bankTemplates();

function problemOf(template: Template, seed: number, level: number): Problem {
  const problem = makeProblem(template, { seed, level });
  if (!problem.ok) throw new Error(problem.error.message);
  return problem.value;
}

/** All TeX of a Markdown text with formulas between dollar signs. */
function formulasIn(text: string): string[] {
  return [...text.matchAll(/\$\$([\s\S]+?)\$\$|\$([^$]+)\$/g)].map(
    ([, displayed, inline]) => displayed ?? inline ?? '',
  );
}

describe.each(templates.map((template) => [template.id, template] as const))(
  '%s',
  (_, template) => {
    test.each(template.levels.map(({ level }) => level))(
      'level %i: what is right is right, what is misread is named, rounded on the way or not',
      (level) => {
        const quality = qualityOf(template, level, SEEDS);
        expect(shortcomings(template.family, quality, SEEDS)).toEqual([]);
      },
    );

    test('its sentences and steps are TeX that compiles', () => {
      for (const { level } of template.levels) {
        const { prompt, steps, misreads } = problemOf(template, 0, level);
        const texts = [prompt, ...misreads.map(({ message }) => message)].flatMap(formulasIn);
        const lines = steps.flatMap((step) => [step.symbolic, step.substituted, step.valueTex]);
        for (const tex of [...texts, ...lines]) {
          expect(() => katex.renderToString(tex, { throwOnError: true }), tex).not.toThrow();
        }
        expect(prompt).not.toMatch(/<\w+>/);
      }
    });

    test('grows from level to level', () => {
      const sizes = template.levels.map((level) => Object.values(level.sizes));
      const sums = sizes.map((all) => all.reduce((sum, size) => sum + size, 0));
      expect(sums.length).toBeGreaterThan(1);
      expect(sums).toEqual([...sums].sort((a, b) => a - b));
    });
  },
);

test('there are 60 different graphs, two templates a family and six where it matters most', () => {
  expect(new Set(templates.map((one) => listedTemplate(one).graph)).size).toBeGreaterThanOrEqual(
    60,
  );
  const families = new Map<string, Template[]>();
  for (const one of templates) families.set(one.family, [...(families.get(one.family) ?? []), one]);
  expect(families.size).toBe(17);
  for (const [family, members] of families) {
    expect(members.length, family).toBeGreaterThanOrEqual(leastTemplates(family));
  }
});

test('a variant is the same problem for ever', async () => {
  const hashes = templates.flatMap((template) =>
    template.levels.flatMap(({ level }) =>
      [0, 1].map((seed) => {
        const { variant, given, ask } = problemOf(template, seed, level);
        const numbers = Object.entries(given).map(([name, { data }]) => [name, [...data]]);
        const answer = ask.map(({ name, value }) => [name, [...value.data]]);
        const text = JSON.stringify([numbers, answer]);
        return [variant, createHash('sha256').update(text).digest('hex').slice(0, 16)];
      }),
    ),
  );
  // A change of these is a change of what learners were asked: a template that changes is a new version.
  await expect(`${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`).toMatchFileSnapshot(
    './pinned-variants.json',
  );
});
