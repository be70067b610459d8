import { z } from 'zod';

/** The bodies that the review routes take; the server checks them, the client is typed by them. */

const id = z.uuid();
const cardId = z.string().min(1).max(300);
const typed = z.string().max(64);
/** A day kept away from the network is believed, more is not. */
const milliseconds = z
  .number()
  .int()
  .min(0)
  .max(7 * 24 * 3_600_000);
const about = {
  id,
  cardId,
  itemVersion: z.number().int().min(1),
  seq: z.number().int().min(0),
};

/** Which of a card's showings. */
const shown = {
  showing: z.number().int().min(0),
  draw: z.number().int().min(0).max(7),
};

export const nextBody = z.strictObject({
  count: z.number().int().min(1).max(10),
  exclude: z.array(cardId).max(200),
});

export const answerBody = z.strictObject({
  ...about,
  ...shown,
  shownMs: milliseconds,
  answer: z.union([
    z.strictObject({ option: z.number().int().min(0).max(11) }),
    z.strictObject({ number: typed }),
    z.strictObject({ dontKnow: z.literal(true) }),
    z.strictObject({
      entries: z.record(
        z.string().max(40),
        z.union([typed, z.array(typed).max(64), z.array(z.array(typed).max(64)).max(64)]),
      ),
    }),
  ]),
});

export const hintBody = z.strictObject({
  cardId,
  itemVersion: about.itemVersion,
  seq: about.seq,
  ...shown,
  step: z.number().int().min(0).max(999),
});

export const gradeBody = z.strictObject({
  ...about,
  grade: z.number().int().min(0).max(5),
  // As many gaps as the longest text has room for.
  typed: z.array(z.string().max(500)).max(2500).optional(),
  shownMs: milliseconds,
  /** How long ago it was answered: longer where the connection was lost meanwhile. */
  agoMs: milliseconds,
});

/** The latest answer of today where none is named. */
export const undoBody = z.strictObject({ id, reviewId: id.optional() });

export const asideBody = z.strictObject({
  id,
  cardId,
  seq: about.seq.optional(),
  action: z.enum(['bury', 'dig', 'suspend', 'resume']),
});

export const flagBody = z.strictObject({ cardId, flagged: z.boolean() });

export const reportBody = z.strictObject({
  ...about,
  ...shown,
  kind: z.enum(['problem', 'mark']),
  text: z.string().trim().min(1).max(2000),
  attemptId: id.optional(),
});

export const dayBody = z.strictObject({});

export type NextBody = z.infer<typeof nextBody>;
export type AnswerBody = z.infer<typeof answerBody>;
export type HintBody = z.infer<typeof hintBody>;
export type GradeBody = z.infer<typeof gradeBody>;
export type AsideBody = z.infer<typeof asideBody>;
export type FlagBody = z.infer<typeof flagBody>;
export type ReportBody = z.infer<typeof reportBody>;
export type UndoBody = z.infer<typeof undoBody>;
