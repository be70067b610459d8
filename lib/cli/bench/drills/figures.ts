import { bankTemplates } from '../../../authoring/quality/bank-templates';
import { shareAccused, shareMislabelled, shareNamed } from '../../../authoring/quality/learners';
import { type LevelQuality, qualityOf } from '../../../authoring/quality/level-quality';
import { shortcomings } from '../../../authoring/quality/minimums';
import type { Figures, Row } from '../bench';

const SEEDS = 500;
const RUNS = 200;
const SLIPS = 4000;

/** What the drills' problems are worth, level by level, and what is said of simulated learners. */
export const drillFigures: readonly Figures[] = [
  { name: 'drills/quality', rows: qualityRows },
  { name: 'drills/learners', rows: learnerRows },
];

async function qualityRows(): Promise<Row[]> {
  const levels = bankTemplates().flatMap((template) =>
    template.levels.map(({ level }) => {
      const quality = qualityOf(template, level, SEEDS);
      const name = `drills/${template.id}/${level}`;
      return { name, quality, wrong: shortcomings(template.family, quality, SEEDS).length };
    }),
  );
  const over = (what: string, unit: Row['unit'], of: (quality: LevelQuality) => number) =>
    row(
      `drills/quality/${what}`,
      unit,
      levels.map(({ quality }) => of(quality)),
    );
  return [
    over('accepted', 'share', ({ accepted }) => accepted),
    over('distinct', 'count', ({ distinct }) => distinct),
    over('fewest-misreads', 'count', ({ fewestMisreads }) => fewestMisreads),
    over('rounded-misreads-named', 'share', namedShare),
    over('broken', 'count', ({ broken }) => broken.length),
    row(
      'drills/quality/shortcomings',
      'count',
      levels.map(({ wrong }) => wrong),
    ),
    ...levels.flatMap(({ name, quality }) => [
      row(`${name}/accepted`, 'share', [quality.accepted]),
      row(`${name}/distinct`, 'count', [quality.distinct]),
      row(`${name}/fewest-misreads`, 'count', [quality.fewestMisreads]),
      row(`${name}/rounded-misreads-named`, 'share', [namedShare(quality)]),
      row(`${name}/broken`, 'count', [quality.broken.length]),
    ]),
  ];
}

function namedShare({ roundedMisreads, roundedMisreadsNotNamed }: LevelQuality): number {
  return 1 - roundedMisreadsNotNamed / roundedMisreads;
}

async function learnerRows(): Promise<Row[]> {
  const templates = bankTemplates();
  return [
    share('drills/learners/bias-dropper-named', shareNamed(templates, 'bias-dropped', RUNS), RUNS),
    share('drills/learners/slipper-accused', shareAccused(templates, RUNS), RUNS),
    share('drills/learners/slip-called-a-misread', shareMislabelled(templates, SLIPS), SLIPS),
  ];
}

function share(name: string, value: number, rounds: number): Row {
  return { name, unit: 'share', median: value, min: value, max: value, rounds };
}

function row(name: string, unit: Row['unit'], values: readonly number[]): Row {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (place: number) => sorted[Math.floor(place)] as number;
  const median = at(sorted.length / 2);
  const rounds = sorted.length === 1 ? SEEDS : sorted.length;
  return { name, unit, median, min: at(0), max: at(sorted.length - 1), rounds };
}
