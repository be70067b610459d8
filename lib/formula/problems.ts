import type { Place } from '../network/graph';
import type { FormulaProblem } from './compiled';
import { LIMITS } from './limits';

/** Where a text stands in its file: its first line's number and its first unit's offset. */
export interface Origin {
  readonly firstLine: number;
  readonly firstOffset: number;
}

/** Gathers the mistakes of one text; one a place, for the first one said is the cause. */
export class Problems {
  private readonly byStart = new Map<number, FormulaProblem>();

  constructor(
    private readonly text: string,
    private readonly origin: Origin,
  ) {}

  /** `place` counts from the file's start, as every place of a token or node does. */
  report(place: Place, message: string, expected: readonly string[] = []): undefined {
    if (this.byStart.has(place.start) || this.byStart.size >= LIMITS.problems) return;
    const before = this.text.slice(0, place.start - this.origin.firstOffset).split('\n');
    this.byStart.set(place.start, {
      line: this.origin.firstLine + before.length - 1,
      column: (before.at(-1)?.length ?? 0) + 1,
      place,
      message,
      expected,
    });
  }

  /** In the order of the text. */
  all(): FormulaProblem[] {
    return [...this.byStart.values()].sort((a, b) => a.place.start - b.place.start);
  }
}
