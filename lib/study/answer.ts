import type { Database, Store } from '../db/client';
import { addAttempt, attemptsAt, findAttempt } from '../db/repositories/attempts';
import { hintsAt } from '../db/repositories/hints';
import type { AttemptRow } from '../db/rows';
import { err, ok, type Result } from '../result';
import { isRepeat } from '../scheduling/review';
import type { AnswerRequest } from './answer-input';
import type { AttemptRecord } from './attempt-record';
import { itemIdOf } from './card-id';
import { ensureRows } from './first-answer';
import { fuzzOf } from './fuzz-of';
import { markedOf } from './marked';
import { type BadAnswer, badAnswer, type Judged, judge } from './marking';
import { proposedGrade } from './propose';
import { type Refusal, refusal } from './refusal';
import { DRAWS, showingSeed } from './showing';
import { type NotStanding, type Standing, standingOf } from './standing';
import type { Marked } from './told-answer';

/**
 * Marks an answer to a choice or a drill and reveals what is right. Nothing is scheduled yet: that does
 * `grade`, under the same id. The same id sent again is told the same.
 */
export async function answer(
  db: Database,
  request: AnswerRequest,
): Promise<Result<Marked, Refusal>> {
  const attempted = (await known(db, request)) ?? (await attempt(db, request));
  if (!attempted.ok) return err(await refusal(db, request, attempted.error));
  // The card may bear another learner's name by now; the item is what the request names.
  const itemId = itemIdOf(attempted.value.learnerId, attempted.value.cardId) as string;
  return ok(await markedOf(db, itemId, attempted.value));
}

type Attempted = Result<AttemptRow, NotStanding | BadAnswer>;

/** What became of this id before, if it was sent before. */
async function known(db: Store, { id, learnerId }: AnswerRequest): Promise<Attempted | null> {
  const before = await findAttempt(db, id);
  if (!before) return null;
  return before.learnerId === learnerId ? ok(before) : err({ kind: 'unknown-card' });
}

const NOT_SHOWN = 'This is not what was shown: reload the page.';

/** Marking takes longer than a write may, so it comes first; what it marked has to stand still then. */
async function attempt(db: Database, request: AnswerRequest): Promise<Attempted> {
  const { learnerId, cardId, now } = request;
  if (request.draw >= DRAWS) return err(badAnswer(NOT_SHOWN));
  const standing = await standingOf(db, request, now);
  if (!standing.ok) return standing;
  const { body, card } = standing.value;
  const hints = await hintsAt(db, cardId, request.seq);
  const taken = hints.find(({ showing }) => showing === request.showing)?.steps ?? 0;
  const place = { learnerId, cardId, card, seed: showingSeed(request), hints: taken };
  const judged = await judge(db, body, place, request.answer);
  if (!judged.ok) return judged;
  return db.$transaction((tx) => store(tx, request, judged.value));
}

async function store(db: Store, request: AnswerRequest, judged: Judged): Promise<Attempted> {
  const before = await known(db, request);
  if (before) return before;
  const standing = await standingOf(db, request, request.now);
  if (!standing.ok) return standing;
  const { id, learnerId, cardId, seq, showing, answer: given, now } = request;
  const earlier = (await attemptsAt(db, cardId, seq)).length;
  // A showing that was never shown would let its numbers be chosen.
  if (showing > earlier) return err(badAnswer(NOT_SHOWN));
  await ensureRows(db, request, standing.value, now);
  const hinted = earlier > 0 || (await hintsAt(db, cardId, seq)).length > 0;
  const proposed = proposalFor(request, standing.value, judged, hinted);
  const mark = recordOf(request, standing.value, judged);
  return ok(
    await addAttempt(db, { id, learnerId, cardId, seq, answer: given, mark, proposed, at: now }),
  );
}

function proposalFor(
  { shownMs }: AnswerRequest,
  { card, day, settings }: Standing,
  { marked, isEased, medianMs }: Judged,
  hinted: boolean,
) {
  return proposedGrade({
    ...{ marked, isEased, hinted, shownMs },
    isRepeat: isRepeat(card, day),
    medianMs: settings.timed ? medianMs : null,
  });
}

function recordOf(
  { cardId, itemVersion, shownMs }: AnswerRequest,
  { day, card, settings }: Standing,
  { mark, evidence, draw }: Judged,
): AttemptRecord {
  const { algorithm, buttons } = settings;
  const fuzz = fuzzOf(settings, cardId, card);
  return { mark, evidence, draw, itemVersion, shownMs, day, card, algorithm, buttons, fuzz };
}
