import { existsSync, readFileSync } from 'node:fs';

const STATUS = '/proc/self/status';

/**
 * The most memory that this process had, in bytes. On Linux what the system counts for a process begins
 * with what the one had that started it, and only its status tells its own.
 */
export function peakMemory(): number {
  const own = existsSync(STATUS) ? /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(STATUS, 'utf8')) : null;
  return (own ? Number(own[1]) : process.resourceUsage().maxRSS) * 1024;
}
