import type { Interchange } from '../../../bank/formats/interchange';
import type { Face } from '../../../bank/parts';
import { makeProblem, type Problem } from '../../../drills/problem';
import { parseTemplate, type Template } from '../../../drills/template';

/** Draws of a drill that are written where a system cannot draw for itself. */
export const VARIANTS = 10;

/**
 * Drills frozen: the first draws of each, with the worked solution as the answer. A drill without a fit
 * draw among them has none.
 *
 * @returns the faces by the drills' ids
 */
export function drillVariants({ items, templates }: Interchange): ReadonlyMap<string, Face[]> {
  const texts = new Map(templates.map(({ id, text }) => [id, text]));
  const parsed = new Map<string, Template | null>();
  const variants = new Map<string, Face[]>();
  for (const item of items) {
    if (item.kind !== 'drill') continue;
    if (!parsed.has(item.template)) {
      const read = parseTemplate(texts.get(item.template) ?? '', item.template);
      parsed.set(item.template, read.ok ? read.value : null);
    }
    const template = parsed.get(item.template);
    const made = template
      ? Array.from({ length: VARIANTS }, (_, seed) =>
          makeProblem(template, { seed, level: item.level }),
        )
      : [];
    variants.set(
      item.id,
      made.flatMap((problem) => (problem.ok ? [faceOf(problem.value)] : [])),
    );
  }
  return variants;
}

function faceOf({ prompt, steps }: Problem): Face {
  const back = steps.map(({ name, symbolic, substituted, valueTex }) => {
    const sides = [symbolic, substituted, valueTex].filter((side, at, all) => side !== all[at - 1]);
    return `$$${[texName(name), ...sides].filter((side) => side !== '').join(' = ')}$$`;
  });
  return { front: prompt, back: back.join('\n\n') };
}

/** `h_1` is TeX as it stands; longer indices want braces. */
function texName(name: string): string {
  return name.replace(/_(\w{2,})/, '_{$1}');
}
