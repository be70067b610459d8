import { err, type Result } from '../../result';
import type { OpenFile } from './open-file';
import type { Zip } from './zip/open-zip';

export function readTextFile(
  path: string,
  name: string,
  zip: Zip | null,
): Result<OpenFile, string> {
  return err(`${name}: ${path}${zip ? '.' : ''} is of no format that we know.`);
}
