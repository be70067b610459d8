import type { SlotFigures } from '../../db/repositories/tallies/read-tallies';
import type { Day } from '../../scheduling/day';
import type { Hour } from './types';

/** Zones are off by whole quarters of an hour: Kathmandu is 5:45 ahead. */
const SLOT_MINUTES = 15;
const DAY_MINUTES = 24 * 60;

/** Answers by the hour that the learner's wall showed, by way of the zone's offset on each day. */
export function hoursOf(slots: readonly SlotFigures[], zone: string): Hour[] {
  const asked = new Array<number>(24).fill(0);
  const recalled = new Array<number>(24).fill(0);
  const offset = offsets(zone);
  for (const { day, slot, ...figures } of slots) {
    const minutes = slot * SLOT_MINUTES + offset(day) + DAY_MINUTES;
    const hour = Math.floor((minutes % DAY_MINUTES) / 60);
    asked[hour]! += figures.count;
    recalled[hour]! += figures.recalled;
  }
  return asked.map((count, hour) => ({ hour, asked: count, recalled: recalled[hour]! }));
}

/** The minutes by which a zone's clocks are ahead of UTC at noon of a day. */
function offsets(zone: string): (day: Day) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    ...{ timeZone: zone, hourCycle: 'h23', day: 'numeric', hour: 'numeric', minute: 'numeric' },
  });
  const known = new Map<Day, number>();
  return (day) => {
    const before = known.get(day);
    if (before !== undefined) return before;
    const noon = new Date(`${day}T12:00:00Z`);
    const parts = new Map(format.formatToParts(noon).map(({ type, value }) => [type, value]));
    const days = Number(parts.get('day')) - noon.getUTCDate();
    const offset = days * DAY_MINUTES + (Number(parts.get('hour')) - 12) * 60;
    known.set(day, offset + Number(parts.get('minute')));
    return known.get(day)!;
  };
}
