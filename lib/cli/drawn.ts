import { err, ok, type Result } from '../result';
import { readWhole } from './whole';

/** The options that say which problems of a template are drawn, for `parseArgs`. */
export const DRAWN = {
  seed: { type: 'string' },
  count: { type: 'string' },
  level: { type: 'string' },
} as const;

const MOST = 100_000;

/** Which problems are drawn: without a count one alone, without a level of the lowest. */
export interface Drawn {
  readonly seed: number;
  readonly count: number | undefined;
  readonly level: number | undefined;
}

/** Reads what --seed (0 if none is given), --count and --level say. */
export function readDrawn(
  words: Readonly<Partial<Record<keyof typeof DRAWN, string>>>,
): Result<Drawn, string> {
  const seed = readWhole(words.seed ?? '0');
  const count = words.count === undefined ? undefined : readWhole(words.count);
  const level = words.level === undefined ? undefined : readWhole(words.level);
  if (seed === null) return err(`--seed takes a whole number, not "${words.seed}".`);
  if (count === null || (count !== undefined && (count < 1 || count > MOST))) {
    return err(`--count takes a whole number from 1 to ${MOST}, not "${words.count}".`);
  }
  if (level === null) return err(`--level takes a whole number, not "${words.level}".`);
  // Beyond, a double holds no longer every whole number, and seeds would be the same ones.
  return Number.isSafeInteger(seed + ((count ?? 1) - 1))
    ? ok({ seed, count, level })
    : err(`--count ${words.count} from --seed ${words.seed} goes beyond the largest seed.`);
}
