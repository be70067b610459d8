/** A thing to measure; what it needs is made by `setUp`, outside the time taken. */
export interface Bench {
  readonly name: string;
  setUp(): Promise<Subject>;
}

export interface Subject {
  /** Done once a call; what it gives is waited for only where it is a promise. */
  readonly run: () => unknown;
  /** Something else that does the same, measured in turn with it in the same rounds. */
  readonly reference?: { readonly name: string; readonly run: () => unknown };
  readonly tearDown?: () => Promise<void>;
}

/** Something to count instead of to time; it makes its lines itself. */
export interface Figures {
  readonly name: string;
  rows(): Promise<readonly Row[]>;
}

/**
 * A line of the measured table: times are microseconds a call, or milliseconds a request; shares go from
 * 0 to 1.
 */
export interface Row {
  readonly name: string;
  readonly unit: 'us' | 'ms' | 'MB' | 'share' | 'count';
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly rounds: number;
  /** What it was held against, and how many times as long that took: over 1, ours is faster. */
  readonly reference?: string;
  readonly ratio?: number;
}
