/**
 * A question as the formats of other systems see it. Texts are Markdown, but for what a learner types.
 * Each format is read into and written from questions; `addQuestion` and `questionsOf` turn them into items
 * and back.
 */
export interface Question {
  /** What the file calls it, to make a name of, and where to tell something of it. */
  readonly name: string;
  readonly where: string;
  readonly tags: readonly string[];
  readonly prompt: string;
  /** What is shown after the answer; empty where there is nothing. */
  readonly explanation: string;
  readonly body: QuestionBody;
}

export type QuestionBody =
  | { readonly kind: 'choice'; readonly options: readonly QuestionOption[] }
  /** The answer is typed. */
  | { readonly kind: 'typed'; readonly answers: readonly TypedAnswer[] }
  | { readonly kind: 'number'; readonly answers: readonly NumberAnswer[]; readonly unit: string }
  | { readonly kind: 'pairs'; readonly pairs: readonly Pair[] }
  /** The prompt is a text with gaps as our cloze has them. */
  | { readonly kind: 'gaps' }
  /** The learner writes freely; the explanation is a model answer, where there is one. */
  | { readonly kind: 'open' };

export interface QuestionOption {
  readonly text: string;
  /** The share of the question's marks, 1 for the whole of them. */
  readonly credit: number;
  /** What is said to whoever chose it. */
  readonly why: string;
}

export interface TypedAnswer {
  readonly text: string;
  /** Whether it stands for many texts, none of which is typed as it stands. */
  readonly isPattern?: boolean;
  readonly credit: number;
}

export interface NumberAnswer {
  readonly value: number;
  readonly tolerance: number;
  readonly credit: number;
}

export interface Pair {
  readonly left: string;
  readonly right: string;
}
