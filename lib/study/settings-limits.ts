import { isZone } from '../scheduling/day';
import type { Settings } from './settings';

/** What a learner may change, all at once or one by one. */
export type SettingsChanges = {
  readonly [Key in Exclude<keyof Settings, 'clock' | 'algorithm' | 'version'>]?:
    | Settings[Key]
    | undefined;
} & { readonly zone?: string | undefined; readonly dayStartHour?: number | undefined };

/** The lowest and the highest that each number may be. */
export const LIMITS = {
  newPerDay: [0, 1000],
  reviewsPerDay: [1, 10_000],
  dayStartHour: [0, 23],
  minutes: [1, 600],
} as const satisfies Partial<Record<keyof SettingsChanges, readonly [number, number]>>;

const NAMES: Readonly<Record<keyof typeof LIMITS, string>> = {
  newPerDay: 'The new cards a day have',
  reviewsPerDay: 'The reviews a day have',
  dayStartHour: 'The hour at which the day begins has',
  minutes: 'The minutes of a session have',
};

/** What is wrong with a change, as a sentence for the learner; null where nothing is. */
export function settingsProblem(changes: SettingsChanges): string | null {
  if (changes.zone !== undefined && !isZone(changes.zone)) {
    return `“${changes.zone}” is no time zone that is known here: pick one of the list, such as Europe/Berlin.`;
  }
  for (const [key, [lowest, highest]] of Object.entries(LIMITS)) {
    const value = changes[key as keyof typeof LIMITS];
    if (value === undefined || value === null) continue;
    if (Number.isInteger(value) && value >= lowest && value <= highest) continue;
    const name = NAMES[key as keyof typeof LIMITS];
    return `${name} to be a whole number from ${lowest} to ${highest}.`;
  }
  return null;
}
