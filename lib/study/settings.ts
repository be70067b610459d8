import type { LearnerRow } from '../db/rows';
import type { AlgorithmName } from '../scheduling/algorithm';
import { type DayClock, isZone } from '../scheduling/day';

/** How a learner studies. */
export interface Settings {
  readonly clock: DayClock;
  /** New cards a day. */
  readonly newPerDay: number;
  readonly algorithm: AlgorithmName;
  /** Whether the time an answer took counts for its grade. */
  readonly timed: boolean;
  /** Counts the learner's changes, so that the log tells under which settings an answer was given. */
  readonly version: number;
}

/** The part of the settings that has no column of its own. */
type StoredSettings = Pick<Settings, 'algorithm' | 'timed' | 'version'>;

export const DEFAULT_STORED: StoredSettings = { algorithm: 'sm2', timed: true, version: 1 };

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
