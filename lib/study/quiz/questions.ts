import type { Store } from '../../db/client';
import { wholeId } from '../../db/part-id';
import {
  lastAnswers,
  prerequisites,
  type QuizCandidate,
  quizCandidates,
} from '../../db/repositories/quiz-candidates';
import { createRandom } from '../../drills/random';
import { KINDS } from '../item-body';
import type { Viewer } from '../viewer';
import { type Chosen, chooseAny, chooseForLearner, type Reason } from './choose';
import { sittingSeed } from './sitting-id';
import type { QuizSpec } from './spec';
import type { Standing } from './weakness';

/** What a sitting asks in one place: an item as it was then, and why. */
export interface Question {
  readonly itemId: string;
  readonly version: number;
  readonly reason: Reason;
}

/** So many of the last answers say where a learner stands. */
const LAST_ANSWERS = 400;
const WRONG_UNDER = 3;

/**
 * The questions of a sitting: the same for the same sitting as long as the learner answers nothing, which
 * is when they are stored.
 */
export async function chooseQuestions(
  db: Store,
  viewer: Viewer,
  spec: QuizSpec,
  sittingId: string,
): Promise<Question[]> {
  const candidates = (await candidatesOf(db, viewer, spec)).map((one) => ({
    ...one,
    whole: wholeId(one.itemId),
  }));
  const random = createRandom(sittingSeed(sittingId, 'choice'));
  const chosen = spec.forMe
    ? chooseForLearner(candidates, spec.count, await knownOf(db, viewer), random)
    : chooseAny(candidates, spec.count, random);
  return chosen.map(({ item, reason }: Chosen<QuizCandidate & { whole: string }>) => ({
    ...{ itemId: item.itemId, version: item.version, reason },
  }));
}

/** The items that a quiz may ask this learner. */
export function candidatesOf(
  db: Store,
  { decks, adopted }: Viewer,
  { decks: names, kinds, concepts }: QuizSpec,
): Promise<QuizCandidate[]> {
  const deckIds = decks
    .filter(({ id, name }) => (names.length > 0 ? names.includes(name) : adopted.has(id)))
    .map(({ id }) => id);
  const studied = KINDS.filter((kind) => kinds.length === 0 || kinds.includes(kind));
  return quizCandidates(db, { deckIds, kinds: studied, concepts });
}

async function knownOf(db: Store, { learnerId }: Viewer) {
  const answers = await lastAnswers(db, learnerId, LAST_ANSWERS);
  return { standings: standingsOf(answers), prerequisites: await prerequisites(db) };
}

/** Where a learner stands with each concept that was asked. */
export function standingsOf(
  answers: readonly { readonly grade: number; readonly concepts: readonly string[] }[],
): ReadonlyMap<string, Standing> {
  const standings = new Map<string, Standing>();
  for (const { grade, concepts } of answers) {
    for (const concept of concepts) {
      const before = standings.get(concept) ?? { answers: 0, wrong: 0 };
      const wrong = before.wrong + (grade < WRONG_UNDER ? 1 : 0);
      standings.set(concept, { answers: before.answers + 1, wrong });
    }
  }
  return standings;
}
