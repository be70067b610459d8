import { hashOf } from './canonical';

/** What a log entry records for ever; a merge may only give it to another card and number. */
export interface Recorded {
  readonly id: string;
  readonly itemId: string;
  readonly kind: string;
  readonly at: Date;
  readonly day: string;
  readonly grade: number | null;
  readonly repeat: boolean;
  readonly shownMs: number | null;
  readonly answer: unknown;
  readonly itemVersion: number | null;
  readonly draw: unknown;
  readonly before: unknown;
  readonly after: unknown;
  readonly algorithm: string;
  readonly settingsVersion: number;
  readonly undoes: string | null;
  /** Absent, as null, where due days were not fuzzed. */
  readonly fuzz?: number | null;
}

/** The first 128 bits of SHA-256 over an entry's recorded fields, as 32 hexadecimal digits. */
export function checksum(entry: Recorded): string {
  return hashOf([
    entry.id,
    entry.itemId,
    entry.kind,
    entry.at.toISOString(),
    entry.day,
    entry.grade,
    entry.repeat,
    entry.shownMs,
    entry.answer,
    entry.itemVersion,
    entry.draw,
    entry.before,
    entry.after,
    entry.algorithm,
    entry.settingsVersion,
    entry.undoes,
    // Entries from before there was fuzz keep the sum that they have.
    ...(typeof entry.fuzz === 'number' ? [entry.fuzz] : []),
  ]).slice(0, 32);
}
