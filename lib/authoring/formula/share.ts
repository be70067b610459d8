import { acceptanceOf } from '../../drills/acceptance';
import { levelOf, readText } from './read-text';

/** What one step found out about how many draws are fit; steps are added up. */
export interface ShareStep {
  readonly draws: number;
  readonly fit: number;
  /** Why draws were thrown away and the misreads to blame, with how often. */
  readonly blamed: readonly (readonly [string, number])[];
}

/** So many draws are tried in one step at most. */
const STEP = 100;

/**
 * Tries some of a level's draws: whoever wants all asks for one step after the other.
 *
 * @param step from 0; each draws from a stream of its own
 * @param count how many are still wanted
 * @returns null where the text cannot be read
 */
export function shareStep(
  text: string,
  { level, step, count, goOn }: { level: number; step: number; count: number; goOn: () => boolean },
): ShareStep | null {
  const template = readText(text);
  if (!template.ok) return null;
  const chosen = levelOf(template.value, level);
  const { draws, share, blamed } = acceptanceOf(template.value, chosen, {
    ...{ draws: Math.min(STEP, count), stream: step + 1, goOn },
  });
  return { draws, fit: Math.round(share * draws), blamed };
}
