import type { Database } from '../db/client';
import { attemptsAt } from '../db/repositories/attempts';
import { noteHint } from '../db/repositories/hints';
import { err, ok, type Result } from '../result';
import { ensureRows } from './first-answer';
import { badAnswer } from './marking';
import { type Refusal, refusal } from './refusal';
import { DRAWS, showingSeed } from './showing';
import { drillShowing, stepView } from './shown-drill';
import { standingOf } from './standing';
import type { StepView } from './worked-step';

/** Asks for the next step of a drill's solution, before it is answered. */
export interface HintRequest {
  readonly learnerId: string;
  readonly cardId: string;
  readonly itemVersion: number;
  readonly seq: number;
  readonly showing: number;
  readonly draw: number;
  /** Which of the steps that can be asked for, from 0. */
  readonly step: number;
  readonly now: Date;
  readonly zone?: string;
}

/**
 * Unveils a further step of a drill's solution, and notes it: whoever had help is proposed a 3 at most.
 * Asking for the same step again gives it again.
 */
export async function hint(db: Database, request: HintRequest): Promise<Result<StepView, Refusal>> {
  const { cardId, seq, showing, draw, step, now } = request;
  const standing = await standingOf(db, request, now);
  if (!standing.ok) return err(await refusal(db, request, standing.error));
  const { body, card } = standing.value;
  const isShown = draw < DRAWS && showing <= (await attemptsAt(db, cardId, seq)).length;
  if (body.kind !== 'drill' || !isShown) {
    return err(badAnswer('This is not what was shown: reload the page.'));
  }
  const { hints } = await drillShowing(db, body, showingSeed(request), card.repetitions);
  const found = hints[step];
  if (!found) return err(badAnswer('There is no further step before the answer itself.'));
  const noted = await db.$transaction(async (tx) => {
    const still = await standingOf(tx, request, now);
    if (!still.ok) return still;
    await ensureRows(tx, request, still.value, now);
    await noteHint(tx, { cardId, seq, showing, steps: step + 1, at: now });
    return ok(stepView(found));
  });
  return noted.ok ? noted : err(await refusal(db, request, noted.error));
}
