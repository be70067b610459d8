import type { Author } from '../../authoring/access/open-deck';
import type { ImportSummary } from '../../authoring/interchange/import/summary';
import type { Destination, Imported } from '../../authoring/interchange/import-file';
import type { Result } from '../../result';

/** What a process is to import, as one process tells it to another. */
export interface Order {
  readonly path: string;
  /** What the file is called by whoever sends it. */
  readonly name: string;
  readonly into: Destination;
  /** Whose decks may be added to; null for whoever has the database itself, who may change any. */
  readonly editor: Author | null;
  readonly learner: {
    readonly id: string;
    /** Of the browser, for a learner of whom nothing is stored yet. */
    readonly zone: string | undefined;
    /** The account whose learner it is to become. */
    readonly account: string | null;
  };
  readonly now: Date;
}

/** What each kind of work answers. */
export interface Answers {
  readonly preview: ImportSummary;
  readonly import: Imported;
}

export type Work = keyof Answers;

export interface Request {
  readonly work: Work;
  readonly order: Order;
}

/** The answer, or what was thrown: an error's own code does not outlive the way between processes. */
export type Reply =
  | {
      readonly kind: 'answered';
      readonly answer: Result<Answers[Work], string>;
      /** The most memory that the process had, in bytes. */
      readonly peak: number;
    }
  | { readonly kind: 'threw'; readonly message: string; readonly stack: string; code?: string };
