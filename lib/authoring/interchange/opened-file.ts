import type { ReadFile } from './import/make-plan';

/** A file of any format that we know, read but for its media, which are read as they are wanted. */
export interface OpenFile extends ReadFile {
  /** What the format is called, such as "Anki package". */
  readonly format: string;
}
