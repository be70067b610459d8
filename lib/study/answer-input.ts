/** A cell as typed, a vector of them, or rows of a matrix. */
export type Typed = string | readonly string[] | readonly (readonly string[])[];

export type AnswerInput =
  /** An option's place as shown, from 0. */
  | { readonly option: number }
  /** By the names of asked values, and of steps where the learner gives them. */
  | { readonly entries: Readonly<Record<string, Typed>> }
  /** A number as it was typed. */
  | { readonly number: string }
  | { readonly dontKnow: true };

/** An answer to be marked. The review that it leads to is graded under the same id. */
export interface AnswerRequest {
  /** Made where it was answered; the same id sent again is answered the same and changes nothing. */
  readonly id: string;
  readonly learnerId: string;
  readonly cardId: string;
  readonly itemVersion: number;
  readonly seq: number;
  readonly showing: number;
  readonly draw: number;
  readonly answer: AnswerInput;
  /** Milliseconds for which the question was in view. */
  readonly shownMs: number;
  readonly now: Date;
  /** IANA zone of the browser; used for a learner of whom nothing is stored yet. */
  readonly zone?: string;
}
