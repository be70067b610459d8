import { z } from 'zod';
import { quizSpec } from '../../lib/study/quiz/spec';
import type { MarkedView } from '../review/view';
import { answerBody as reviewAnswer } from '../review/wire';

/** The bodies that the quiz's routes take; the server checks them, the client is typed by them. */

const sittingId = z.string().min(1).max(120);

export const quizAnswerBody = z.strictObject({
  id: z.uuid(),
  sittingId,
  spec: quizSpec,
  position: z.number().int().min(0).max(100),
  itemId: z.string().min(1).max(300),
  shownMs: reviewAnswer.shape.shownMs,
  answer: z.union([
    z.strictObject({ grade: z.number().int().min(0).max(5) }),
    ...reviewAnswer.shape.answer.options,
  ]),
});

export const handInBody = z.strictObject({ sittingId });

export type QuizAnswerBody = z.infer<typeof quizAnswerBody>;
export type HandInBody = z.infer<typeof handInBody>;

export interface QuizAnswerReply {
  /** Null for what the learner grades, and where all is told at the end. */
  readonly marked: MarkedView | null;
  readonly counted: boolean;
}

/** Why an answer was not taken; `reload` where the page shows what is no longer so. */
export interface QuizRefused {
  readonly refused: 'unread' | 'reload';
  readonly message: string;
}
