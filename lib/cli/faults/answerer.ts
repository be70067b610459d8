import { randomUUID } from 'node:crypto';
import { Agent } from 'node:http';
import type { Database } from '../../db/client';
import { guestCookie, signedGuest } from '../../study/accounts/guest-cookie';
import { sittingOf } from '../../study/quiz/sitting';
import { newSittingId } from '../../study/quiz/sitting-id';
import { EMPTY_SPEC } from '../../study/quiz/spec';
import { viewerOf } from '../../study/viewer';
import { Client } from '../drive/client';
import { untilAnswered } from './until-answered';

/** Ids of answers that the server has acknowledged. */
export interface Acknowledged {
  readonly reviews: string[];
  readonly quizAnswers: string[];
  /** What was refused, which nothing should be. */
  readonly refused: string[];
}

interface Item {
  readonly kind: string;
  readonly cardId: string;
  readonly itemVersion: number;
  readonly seq: number;
  readonly showing: number;
  readonly draw: number;
}

/** A day's new cards are used up by then. */
const ROUNDS = 5;

const GRADED_BY_LEARNER = ['flashcard', 'cloze'];

/** New guests, one after the other, who review a day's cards and take a quiz, until `isOver`. */
export async function answerUntil(
  isOver: () => boolean,
  db: Database,
  { port, secret }: { readonly port: number; readonly secret: string },
  acknowledged: Acknowledged,
): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  while (!isOver()) {
    const learnerId = randomUUID();
    const client = new Client(port, `${guestCookie}=${signedGuest(learnerId, secret)}`, agent);
    for (let round = 0; round < ROUNDS && !isOver(); round++) {
      await reviewSome(client, acknowledged);
      await takeQuiz(client, db, learnerId, acknowledged);
    }
  }
  agent.destroy();
}

async function reviewSome(client: Client, { reviews, refused }: Acknowledged): Promise<void> {
  const asked = { count: 4, exclude: [] };
  const { status, body } = await untilAnswered(client, '/api/review/next', asked);
  if (status !== 200) return void refused.push(`next: ${status} ${JSON.stringify(body)}`);
  for (const { kind, cardId, itemVersion, seq, showing, draw } of (body as { items: Item[] })
    .items) {
    const about = { id: randomUUID(), cardId, itemVersion, seq };
    let grade = 4;
    if (!GRADED_BY_LEARNER.includes(kind)) {
      const given = { ...about, showing, draw, shownMs: 1_000, answer: { dontKnow: true } };
      const marked = await untilAnswered(client, '/api/review/answer', given);
      if (marked.status !== 200) {
        refused.push(`answer: ${marked.status} ${JSON.stringify(marked.body)}`);
        continue;
      }
      grade = (marked.body as { marked: { proposed: number } }).marked.proposed;
    }
    const graded = { ...about, grade, shownMs: 1_000, agoMs: 0 };
    const done = await untilAnswered(client, '/api/review/grade', graded);
    if (done.status === 200) reviews.push(about.id);
    else refused.push(`grade: ${done.status} ${JSON.stringify(done.body)}`);
  }
}

const QUIZ = { ...EMPTY_SPEC, kinds: ['choice' as const], count: 3 };

async function takeQuiz(
  client: Client,
  db: Database,
  learnerId: string,
  { quizAnswers, refused }: Acknowledged,
): Promise<void> {
  const now = new Date();
  const sittingId = newSittingId(learnerId, now);
  const viewer = await viewerOf(db, learnerId, now, undefined);
  const sitting = await sittingOf(db, viewer, sittingId, QUIZ);
  for (const [position, { itemId }] of (sitting?.questions ?? []).entries()) {
    const id = randomUUID();
    const about = { id, sittingId, spec: QUIZ, position, itemId, shownMs: 1_000 };
    const body = { ...about, answer: { dontKnow: true } };
    const done = await untilAnswered(client, '/api/quiz/answer', body);
    if (done.status === 200) quizAnswers.push(id);
    else refused.push(`quiz: ${done.status} ${JSON.stringify(done.body)}`);
  }
}
