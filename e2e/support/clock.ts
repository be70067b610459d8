import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { clockFile, monday } from './place';

/** Sets the server's time, for every test that follows until it is set again. */
export function setClock(instant: string): void {
  // At one stroke: a server that reads it meanwhile would find half of it.
  writeFileSync(`${clockFile}.next`, instant);
  renameSync(`${clockFile}.next`, clockFile);
}

/** The morning `days` days after the first. */
export function morning(days: number): string {
  return new Date(Date.parse(monday) + days * 24 * 3_600_000).toISOString();
}

/** Goes on by a day. */
export function nextMorning(): void {
  const now = Date.parse(readFileSync(clockFile, 'utf8'));
  setClock(new Date(now + 24 * 3_600_000).toISOString());
}
