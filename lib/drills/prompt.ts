import { nameTex } from '../network/names';
import { tensorTex } from '../network/ops/numbers';
import type { FitDraw } from './fitness';
import type { Givens } from './givens';
import type { Plan } from './plan';

/** The question as Markdown with TeX: what is asked, the numbers, and to how many decimals. */
export function promptOf(plan: Plan, given: Givens, draw: FitDraw): string {
  const rounding = `${roundingSentence(plan.asks, draw)}${meanwhile(draw)}`;
  return [taskOf(plan, given), rounding].join('\n\n');
}

/** What is asked and the numbers, for a place that says beside each input how to round it. */
export function taskOf({ template, sizes, asks }: Plan, given: Givens): string {
  const names = asks.map(({ name }) => `$${nameTex(name)}$`);
  // `<n>` in a prompt is the level's size n, so that one text can speak of $x_{<n>}$ at every level.
  const prompt = template.prompt?.replace(/<(\w+)>/g, (text, size) => `${sizes[size] ?? text}`);
  const task = prompt?.trim() ?? `Compute ${listed(names)}.`;
  return [task, givensTex(given)].join('\n\n');
}

/** The givens one after the other, each whole, so that a line can end between any two. */
export function givensTex(given: Givens): string {
  return Object.entries(given)
    .map(([name, value]) => `{${nameTex(name)} = ${tensorTex(value).text}}`)
    .map((tex, index, { length }) => (index < length - 1 ? `$${tex},\\quad$` : `$${tex}$`))
    .join(' ');
}

/** How one asked value is to be given: "3 decimals", "exactly". */
export function roundingWords(ask: Plan['asks'][number], places: number): string {
  if (ask.rounding.kind === 'exact') return 'exactly';
  return places === 1 ? 'to 1 decimal' : `to ${places} decimals`;
}

function roundingSentence(asks: Plan['asks'], { places }: FitDraw): string {
  const parts = asks.map(
    (ask, index) => `$${nameTex(ask.name)}$ ${roundingWords(ask, places[index] ?? 0)}`,
  );
  return `Give ${listed(parts)}.`;
}

/** How many decimals to keep on the way, so that rounding there does not make the answer wrong. */
export function meanwhile({ keptPlaces }: FitDraw): string {
  return keptPlaces === undefined ? '' : ` Keep ${keptPlaces} decimals on the way.`;
}

function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}
