import type { Database } from '../db/client';
import { findLearner, storeSettings } from '../db/repositories/learners';
import { err, ok, type Result } from '../result';
import { ensureLearner } from './ensure-learner';
import { type Settings, settingsOf } from './settings';
import { type SettingsChanges, settingsProblem } from './settings-limits';

/**
 * Changes what a learner has set, and counts the change. Answers already given keep the day that they
 * were given on: only days to come are counted in a new zone or from a new hour.
 *
 * @param zone of the browser, for a learner of whom nothing is stored yet
 * @returns the settings as they are now, or what is wrong with the change, as a sentence
 */
export function updateSettings(
  db: Database,
  learnerId: string,
  changes: SettingsChanges,
  now: Date,
  zone?: string,
): Promise<Result<Settings, string>> {
  return db.$transaction(async (tx) => {
    const problem = settingsProblem(changes);
    if (problem !== null) return err(problem);
    const known = await findLearner(tx, learnerId);
    const learner = await ensureLearner(tx, learnerId, known, zone, now);
    const before = settingsOf(learner, zone);
    const { clock, newPerDay, ...stored } = before;
    const { zone: newZone, dayStartHour, newPerDay: newLimit, ...rest } = changes;
    const row = await storeSettings(tx, learnerId, {
      zone: newZone ?? clock.zone,
      dayStartHour: dayStartHour ?? clock.dayStartHour,
      newPerDay: newLimit ?? newPerDay,
      settings: { ...stored, ...rest, version: before.version + 1 },
    });
    return ok(settingsOf(row, zone));
  });
}
