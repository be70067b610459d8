import type { LearnerRow } from '../db/rows';
import type { AlgorithmName } from '../scheduling/algorithm';
import { type DayClock, isZone } from '../scheduling/day';
import type { DueOrder } from '../scheduling/queue';

/** What a learner sees: as the system has it, or always the one. */
export type Theme = 'system' | 'light' | 'dark';

/** The part of the settings that has no column of its own. */
export interface StoredSettings {
  readonly algorithm: AlgorithmName;
  /** Whether the time an answer took counts for its grade. */
  readonly timed: boolean;
  /** Counts the learner's changes, so that the log tells under which settings an answer was given. */
  readonly version: number;
  /** Due cards a day, what comes again not counted; null for all. */
  readonly reviewsPerDay: number | null;
  /** In which order due cards come. */
  readonly order: DueOrder;
  /** Grade buttons of a card that its learner grades. */
  readonly buttons: 4 | 6;
  /** Minutes after which a session offers to stop; null for never. */
  readonly minutes: number | null;
  readonly theme: Theme;
  /** Whether single keys do something. */
  readonly shortcuts: boolean;
  /** Whether due days are spread a little. */
  readonly fuzz: boolean;
}

/** How a learner studies. */
export interface Settings extends StoredSettings {
  readonly clock: DayClock;
  /** New cards a day. */
  readonly newPerDay: number;
}

export const DEFAULT_STORED: StoredSettings = {
  algorithm: 'sm2',
  timed: true,
  version: 1,
  reviewsPerDay: null,
  order: 'due',
  buttons: 4,
  minutes: null,
  theme: 'system',
  shortcuts: true,
  fuzz: false,
};

const DEFAULT_COLUMNS = { dayStartHour: 4, newPerDay: 20 };

/** The columns of a learner who has set nothing; a zone that this server does not know becomes UTC. */
export function defaultColumns(zone: string | undefined) {
  return { ...DEFAULT_COLUMNS, zone: zone !== undefined && isZone(zone) ? zone : 'UTC' };
}

/** A learner's settings; the defaults for one of whom nothing is stored yet. */
export function settingsOf(learner: LearnerRow | null, zone: string | undefined): Settings {
  const { dayStartHour, newPerDay, zone: known } = learner ?? defaultColumns(zone);
  const stored = {
    ...DEFAULT_STORED,
    ...(learner?.settings as Partial<StoredSettings> | undefined),
  };
  return { ...stored, newPerDay, clock: { zone: known, dayStartHour } };
}
