import { randomInt } from 'node:crypto';
import { redirect } from 'next/navigation';
import type { Template } from '@/lib/drills/template';
import { type DrillPlace, drillAddress, wholeNumber } from '../address';

/** Seeds that the page draws itself; short, so that an address can be read out. */
const SEEDS = 1_000_000;
const LARGEST_SEED = 0xffffffff;

/** Which problem an address asks for; one without level or seed leads on to one with both. */
export function placeAsked(
  { levels }: Template,
  template: string,
  asked: Readonly<Record<string, string | string[] | undefined>>,
): DrillPlace {
  const known = levels.map(({ level }) => level);
  const stepwise = asked.steps === '1';
  const link = typeof asked.link === 'string' ? asked.link : null;
  const level = known.find((one) => one === wholeNumber(asked.level, 99));
  const seed = wholeNumber(asked.seed, LARGEST_SEED);
  if (level !== undefined && seed !== undefined) return { template, level, seed, stepwise, link };
  redirect(
    drillAddress({
      ...{ template, stepwise, link },
      level: level ?? (known[0] as number),
      seed: seed ?? randomInt(1, SEEDS),
    }),
  );
}
