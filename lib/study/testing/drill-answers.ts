import type { Database } from '../../db/client';
import type { Problem } from '../../drills/problem';
import type { Tensor } from '../../network/tensor';
import { problemOf } from '../drill-problem';
import { type ShowingPlace, showingSeed } from '../showing';
import type { student } from './student';

type Values = Readonly<Record<string, Tensor>>;

/** The problem that the test bank's drill is shown with, for whoever has the server's secret. */
export function problemShown(db: Database, shown: ShowingPlace): Promise<Problem> {
  const seed = showingSeed(shown);
  return problemOf(db, { template: 'weighted', version: 1, level: 1, seed });
}

/** Values as somebody types them who rounds as asked. */
export function typedValues({ ask }: Problem, values: Values): Record<string, string[]> {
  const typed = ask.map(({ name, decimals }) => [
    name,
    Array.from(values[name]!.data, (entry) => entry.toFixed(decimals)),
  ]);
  return Object.fromEntries(typed) as Record<string, string[]>;
}

/** The right values of what is asked. */
export function rightValues({ ask }: Problem): Values {
  return Object.fromEntries(ask.map(({ name, value }) => [name, value]));
}

/** The values that somebody gets who makes this mistake. */
export function mistakenValues({ misreads }: Problem, kind: string): Values {
  const misread = misreads.find((one) => one.kind === kind);
  if (!misread) throw new Error(misreads.map((one) => one.kind).join());
  return misread.answer;
}

/** Answers the drill's present numbers and never grades, so that the next showing has others. */
export async function answerDrill(
  db: Database,
  learner: ReturnType<typeof student>,
  now: Date,
  values: (problem: Problem) => Values,
) {
  const shown = await learner.see('first/drill', now);
  const problem = await problemShown(db, shown);
  return learner.answer(shown, { entries: typedValues(problem, values(problem)) }, now);
}
