import type { Result } from '../../../result';

/** The files in a package, each unpacked when it is wanted. */
export interface Archive {
  readonly names: readonly string[];
  /** An error for a file that is not there or is damaged. */
  read(name: string): Result<Uint8Array, string>;
}
