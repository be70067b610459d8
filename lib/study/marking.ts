import type { Store } from '../db/client';
import { evidenceOf } from '../grading/evidence-of';
import { type Mark, mark } from '../grading/mark';
import { markNumber } from '../grading/mark-number';
import type { Evidence } from '../grading/misconceptions';
import type { UnreadCell } from '../grading/read-answer';
import { toNested } from '../network/tensor';
import { err, ok, type Result } from '../result';
import type { CardState } from '../scheduling/card-state';
import type { AnswerInput } from './answer-input';
import type { StudyBody } from './item-body';
import { medianOfCard, medianOfDrill } from './own-median';
import { shuffled } from './showing';
import { drillShowing } from './shown-drill';

/** What an answer comes to before help is looked at. */
export interface Judged {
  readonly marked: 1 | 2 | 3 | 4;
  readonly isEased: boolean;
  readonly medianMs: number | null;
  /** What was shown, so that the review can be looked at again. */
  readonly draw: object;
  /** A drill's mark; null for a choice. */
  readonly mark: Mark | null;
  /** What a drill's answer says of misconceptions; null for a choice. */
  readonly evidence: Evidence | null;
}

const UNMARKED = { mark: null, evidence: null } as const;

export interface BadAnswer {
  readonly kind: 'bad-answer';
  readonly message: string;
  readonly cells: readonly UnreadCell[];
}

export function badAnswer(message: string, cells: readonly UnreadCell[] = []): BadAnswer {
  return { kind: 'bad-answer', message, cells };
}

/** Where an answer was given. */
export interface Place {
  readonly learnerId: string;
  readonly cardId: string;
  readonly card: CardState;
  readonly seed: number;
  /** How many further steps had been asked for. */
  readonly hints: number;
}

/** Judges an answer to the showing of this seed; one that cannot be understood is refused. */
export async function judge(
  db: Store,
  body: StudyBody,
  place: Place,
  answer: AnswerInput,
): Promise<Result<Judged, BadAnswer>> {
  switch (body.kind) {
    case 'flashcard':
      return err(badAnswer('A flashcard is graded by the learner, not marked.'));
    case 'choice': {
      const order = shuffled(body.options.length, place.seed);
      if ('entries' in answer || 'number' in answer) {
        return err(badAnswer('Choose one of the options.'));
      }
      const chosen = 'option' in answer ? body.options[order[answer.option] ?? -1] : null;
      if (chosen === undefined) return err(badAnswer('There is no such option.'));
      const marked = chosen?.correct ? 4 : 1;
      const medianMs = await medianOfCard(db, place.cardId);
      return ok({ marked, isEased: true, medianMs, draw: { order }, ...UNMARKED });
    }
    case 'numeric': {
      if ('entries' in answer || 'option' in answer) return err(badAnswer('Type a number.'));
      const medianMs = await medianOfCard(db, place.cardId);
      const common = { isEased: false, medianMs, draw: {}, ...UNMARKED };
      if ('dontKnow' in answer) return ok({ marked: 1, ...common });
      const read = markNumber(body, answer.number);
      if (!read.ok) return err(badAnswer(`This can’t be read as a number: ${read.error}.`));
      return ok({ marked: read.value.grade, ...common });
    }
    case 'drill': {
      const { card, seed, learnerId } = place;
      const showing = await drillShowing(db, body, seed, card.repetitions);
      const { problem, draw } = showing;
      const stood = [...showing.given, ...showing.hints.slice(0, place.hints)];
      const fade = stood.length;
      const recorded = { ...draw, fade, givens: nested(problem.given) };
      if ('option' in answer || 'number' in answer) {
        return err(badAnswer('Fill in the cells.'));
      }
      // Whoever does not know gives nothing, which is marked like any other wrong answer.
      const entries = 'entries' in answer ? answer.entries : {};
      const read = mark(problem, entries);
      if (!read.ok) return err(badAnswer('Some cells can’t be read.', read.error));
      const medianMs = await medianOfDrill(db, learnerId, { ...draw, fade });
      return ok({
        ...{ marked: read.value.grade, isEased: fade > 0, medianMs, draw: recorded },
        mark: read.value,
        evidence: evidenceOf(
          problem,
          entries,
          read.value,
          stood.map(({ name }) => name),
        ),
      });
    }
  }
}

function nested(givens: Readonly<Record<string, Parameters<typeof toNested>[0]>>) {
  return Object.fromEntries(Object.entries(givens).map(([name, value]) => [name, toNested(value)]));
}
