import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { checkpointApart } from '../../lib/db/checkpoint-apart';
import { databasePath } from '../../lib/db/location';
import { log } from './log';

const AFTER_START_MS = 3_000;
const EVERY_MS = 3_600_000;

interface Found {
  readonly damage?: string;
  readonly backup?: string | null;
  readonly guests?: number;
  readonly problem?: string;
}

/** What the check after the start found wrong with the database; kept where every module finds it. */
const shared = globalThis as { recurrentDamage?: string };

/** What is known to be wrong with the database's file; null where nothing is. */
export function knownDamage(): string | null {
  return shared.recurrentDamage ?? null;
}

/**
 * Has the database checked and backed up soon after the start, and backed up every day then; what is
 * written to it is brought into its file beside all else.
 */
export function startHousekeeping(): void {
  checkpointApart(databasePath()).on('error', (err) => log.error({ err }, 'checkpointing failed'));
  setTimeout(() => housekeep('start'), AFTER_START_MS).unref();
  setInterval(() => housekeep('daily'), EVERY_MS).unref();
}

function housekeep(occasion: 'start' | 'daily'): void {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'lib/cli/housekeep.ts', occasion],
    // Its standard input is ours to hold: that it closes tells the child that we are gone.
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  child.on('error', (err) => log.error({ err }, 'housekeeping could not be started'));
  if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += text;
  });
  child.on('close', (code) => report(output, code));
}

function report(output: string, code: number | null): void {
  if (!output) {
    log.error({ code }, 'housekeeping failed');
    return;
  }
  const { damage, problem, backup, guests }: Found = JSON.parse(output);
  if (damage !== undefined) {
    shared.recurrentDamage = damage;
    // In plain words beside the log: whoever started the server is to read it.
    console.error(damage);
    log.error('the database is damaged');
  } else if (problem !== undefined) log.error({ problem }, 'the backup failed');
  else log.info({ backup, guests }, 'housekeeping done');
}
