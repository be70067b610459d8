import { expect, test } from 'vitest';
import { makeProblem, type SolutionStep } from '../drills/problem';
import { texValue } from './plain/tex-value';
import { readTemplate, templateIds } from './read-templates';

const SEEDS = 5;
/** What adding up in another order may change. */
const NOISE = 1e-9;

/**
 * How far the line's value may be off because the numbers in it are rounded: half a unit of the last
 * place of each, times what the value changes by when that number alone is moved.
 */
function room(substituted: string, entries: number, kept: number | undefined): number[] {
  const rooms = new Array<number>(entries).fill(NOISE);
  if (kept === undefined) return rooms;
  const half = 0.5 * 10 ** -kept;
  const rounded = new RegExp(`\\d+\\.\\d{${kept}}(?!\\d)`, 'g');
  for (const { 0: number, index } of substituted.matchAll(rounded)) {
    const moved = (by: number) =>
      texValue(
        `${substituted.slice(0, index)}(${number} + ${by.toFixed(kept + 1)})${substituted.slice(index + number.length)}`,
      ).data;
    const [low, high] = [texValue(substituted).data, moved(half)];
    // Second-order terms are left a tenth.
    for (let i = 0; i < entries; i++) {
      rooms[i]! += 1.1 * Math.abs((high[i] as number) - (low[i] as number));
    }
  }
  return rooms;
}

function check(step: SolutionStep, kept: number | undefined, where: string) {
  const { substituted, value } = step;
  const { shape, data } = texValue(substituted);
  expect(shape, where).toEqual([...value.shape]);
  const rooms = room(substituted, data.length, kept);
  for (const [i, number] of data.entries()) {
    expect(
      Math.abs(number - (value.data[i] as number)),
      `${where}, entry ${i}`,
    ).toBeLessThanOrEqual(rooms[i] as number);
  }
}

test.each(templateIds())(
  '%s: each line of a solution, read as it stands, gives its value',
  (id) => {
    const template = readTemplate(id);
    if (!template?.ok) throw new Error(`${id} cannot be read`);
    for (const { level } of template.value.levels) {
      for (let seed = 0; seed < SEEDS; seed++) {
        const problem = makeProblem(template.value, { seed, level });
        if (!problem.ok) throw new Error(problem.error.message);
        const { variant, steps, keptPlaces } = problem.value;
        for (const step of steps) check(step, keptPlaces, `${variant} ${step.name}`);
      }
    }
  },
);
