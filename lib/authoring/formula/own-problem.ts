import { makeProblem, type Problem } from '../../drills/problem';
import { levelOf, readText } from './read-text';

/** The problem that a student of this text would get; null where it has none. */
export function ownProblem(
  text: string,
  { level, seed, goOn }: { level: number; seed: number; goOn: () => boolean },
): Problem | null {
  const template = readText(text);
  if (!template.ok) return null;
  const chosen = levelOf(template.value, level).level;
  const made = makeProblem(template.value, { seed, level: chosen, goOn });
  return made.ok ? made.value : null;
}
