import { existsSync, readFileSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { isZone } from '../../scheduling/day';
import { type Finding, good, warning, wrong } from './finding';

/** Bytes under which a day's backups may no longer fit. */
const LITTLE = 500e6;

/** A clock before this instant is wrong, for the app was not there then. */
const EARLIEST = Date.parse('2026-01-01T00:00:00Z');

export function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const runs = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;
  return runs
    ? good('node', `Node ${version}`)
    : wrong('node', `Node ${version}; 20.19, 22.12 or 24 and newer will do.`);
}

/** Zones that learners study in have to be known: some installations of Node come without. */
export function checkClock(now: Date): Finding {
  if (+now < EARLIEST) return wrong('clock', `The clock shows ${now.toISOString()}; set it.`);
  const unknown = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata'].filter(
    (zone) => !isZone(zone),
  );
  return unknown.length === 0
    ? good('clock', `${now.toISOString()}, time zones known`)
    : wrong(
        'clock',
        `This Node does not know the time zone ${unknown[0]}; install one with full ICU.`,
      );
}

export function checkDisk(database: string): Finding {
  const { bavail, bsize } = statfsSync(nearest(dirname(database)));
  const free = `${((bavail * bsize) / 1e9).toFixed(1)} GB free`;
  return bavail * bsize >= LITTLE
    ? good('disk', free)
    : warning('disk', `${free} for ${database} and its backups; make room.`);
}

export function checkBuild(folder: string): Finding {
  if (!existsSync(`${folder}/recurrent-build`)) {
    return warning('build', `There is no finished build in ${folder}; "npm start" makes one.`);
  }
  const id = readFileSync(`${folder}/BUILD_ID`, 'utf8').trim();
  return good('build', `${id} in ${folder}`);
}

/** The folder itself, or the nearest above that is there. */
function nearest(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearest(dirname(folder));
}
