import { readTemplate } from '../../authoring/read-templates';
import { makeProblem, type Problem } from '../../drills/problem';
import type { Template } from '../../drills/template';

/** Which problem is practised; the same for everybody who has its address. */
export interface Place {
  readonly template: string;
  readonly level: number;
  readonly seed: number;
}

/** The bank's template of this name; null where there is none. */
export function practiceTemplate(id: string): Template | null {
  const template = readTemplate(id);
  return template?.ok ? template.value : null;
}

/** The problem at a place; null where there is no such template or level. */
export function practiceProblem({ template: id, level, seed }: Place): Problem | null {
  const template = practiceTemplate(id);
  const made = template && makeProblem(template, { level, seed });
  return made?.ok ? made.value : null;
}
