import { BANDS, FIRST, MATURE } from '../../db/repositories/tallies/bands';
import type { GradeFigures } from '../../db/repositories/tallies/read-tallies';
import { GRADES } from '../../scheduling/grade';
import type { BandRetention, Grades } from './types';

const SORTS = [
  { sort: 'first', bands: [FIRST] },
  { sort: 'young', bands: BANDS.filter(({ to }) => to < MATURE).map(({ band }) => band) },
  { sort: 'mature', bands: BANDS.filter(({ to }) => to >= MATURE).map(({ band }) => band) },
] as const;

/** How often each grade was given to first, young and mature cards. */
export function gradesOf(figures: readonly GradeFigures[]): Grades[] {
  return SORTS.map(({ sort, bands }) => ({
    sort,
    counts: GRADES.map((grade) =>
      countOf(figures, (one) => one.grade === grade && bands.some((band) => band === one.band)),
    ),
  }));
}

/** How much was remembered after intervals of each band. */
export function bandsOf(figures: readonly GradeFigures[]): BandRetention[] {
  return BANDS.map(({ band, from, to }) => ({
    ...{ from, to: Number.isFinite(to) ? to : null },
    asked: countOf(figures, (one) => one.band === band),
    recalled: countOf(figures, (one) => one.band === band && one.grade >= 3),
  }));
}

function countOf(
  figures: readonly GradeFigures[],
  isWanted: (figure: GradeFigures) => boolean,
): number {
  return figures.filter(isWanted).reduce((sum, { count }) => sum + count, 0);
}
