import { CHANCE, chanceOf, differingEntries, isSignSlip, spansOf } from './evidence';
import { type Givens, load } from './givens';
import { groupsOf, type Misanswer } from './groups';
import { type Interval, intervalsOf } from './interval';
import type { Plan, PlannedMisread } from './plan';
import { staysWithin } from './rounded-run';
import { exactPlaces, placesOf, showsTwoFigures, unitOf } from './rounding';

/** What was found out about a draw that can tell who understood. */
export interface FitDraw {
  readonly fit: true;
  /** Decimals of each ask. */
  readonly places: readonly number[];
  /** Decimals that intermediate values are kept to; undefined where all is exact. */
  readonly keptPlaces: number | undefined;
  /** Of all asked entries, asks in order, row-major. */
  readonly right: readonly Interval[];
  readonly units: readonly number[];
  readonly spans: readonly number[];
  /** Misreads that show in this draw, those that no answer tells apart together. */
  readonly groups: readonly (readonly Misanswer[])[];
}

/** Why a draw is thrown away; `kinds` are the misreads to blame. */
export interface UnfitDraw {
  readonly fit: false;
  readonly because: 'saturated' | 'figures' | 'tolerance' | 'silent' | 'crowded' | 'unearned';
  readonly kinds: readonly string[];
}

const SATURATION = 2.5;
/** A tolerance may be so many units of the asked place. */
const WIDEST = 1.5;
const MOST_EXTRA_PLACES = 4;
const LIKELIEST = 12;
const ALONE = 4 / 5;

/** Whether a draw of numbers can tell who understood, by the rules of fitness. */
export function fitnessOf(plan: Plan, givens: Givens): FitDraw | UnfitDraw {
  const { right, asks, template } = plan;
  load(right.program, givens);
  if (!template.saturated && isSaturated(plan)) return unfit('saturated');
  const places = asks.map((ask) => placesOf(ask.rounding, right.program.value(ask.node).data));
  if (!showsFigures(plan, places)) return unfit('figures');
  const units = fitnessUnits(plan, places);
  const kept = keptPlacesOf(plan, places, units, givens);
  if (!kept) return unfit('tolerance');
  const keptUnit = kept.places === undefined ? 0 : unitOf(kept.places);
  const misanswers = plan.misreads.flatMap((misread): Misanswer[] => {
    load(misread.reading.program, givens);
    const intervals = intervalsOf(misread.reading, units, keptUnit);
    const isAnswer = intervals.every(({ value }) => Number.isFinite(value));
    return isAnswer && !isSignSlip(kept.right, intervals) ? [{ misread, intervals }] : [];
  });
  const { silent, groups } = groupsOf(kept.right, misanswers);
  const forbidden = neverSilent(plan);
  const blamed = silent.filter(({ misread }) => forbidden.has(misread));
  if (blamed.length > 0) return unfit('silent', blamed);
  const crowd = groups.filter((group) => group.length > 1).flat();
  const listed = misanswers.length - silent.length;
  if (listed - crowd.length < ALONE * listed) return unfit('crowded', crowd);
  const spans = spansOf([kept.right, ...misanswers.map(({ intervals }) => intervals)]);
  const unearned = unearnedOf(groups, kept.right, evidenceUnits(units, kept.right), spans);
  if (unearned.length > 0) return unfit('unearned', unearned.flat());
  return {
    fit: true,
    places,
    keptPlaces: kept.places,
    right: kept.right,
    units: evidenceUnits(units, kept.right),
    spans,
    groups,
  };
}

function unfit(because: UnfitDraw['because'], to: readonly Misanswer[] = []): UnfitDraw {
  return { fit: false, because, kinds: to.map(({ misread }) => misread.kind) };
}

function isSaturated({ right, preactivations }: Plan): boolean {
  return preactivations.some((node) =>
    right.program.value(node).data.some((value) => Math.abs(value) > SATURATION),
  );
}

function showsFigures({ asks, right }: Plan, places: readonly number[]): boolean {
  return asks.every((ask, index) =>
    right.program
      .value(ask.node)
      .data.every(
        (value) =>
          Number.isFinite(value) &&
          (ask.rounding.kind === 'exact' || showsTwoFigures(value, places[index] ?? 0)),
      ),
  );
}

/** The unit of each asked entry's place; 0 where the answer is asked exactly. */
export function fitnessUnits({ asks, right }: Plan, places: readonly number[]): number[] {
  return asks.flatMap((ask, index) => {
    const unit = ask.rounding.kind === 'exact' ? 0 : unitOf(places[index] ?? 0);
    return Array.from(right.program.value(ask.node).data, () => unit);
  });
}

/** An exact answer is one of the numbers with as many decimals as any of the exact answers has. */
function evidenceUnits(units: readonly number[], right: readonly Interval[]): number[] {
  const exact = right.filter((_, entry) => units[entry] === 0);
  const finest = unitOf(Math.max(0, ...exact.map(({ value }) => exactPlaces(value))));
  return units.map((unit) => unit || finest);
}

/**
 * To how many decimals intermediate values are kept: one more than asked, more where the tolerance
 * would be too wide, or where a kink makes the first-order tolerance too narrow.
 */
function keptPlacesOf(
  plan: Plan,
  places: readonly number[],
  units: readonly number[],
  givens: Givens,
): { places: number | undefined; right: Interval[] } | undefined {
  if (units.every((unit) => unit === 0)) {
    return { places: undefined, right: intervalsOf(plan.right, units, 0) };
  }
  const asked = Math.max(
    ...places.filter((_, index) => plan.asks[index]?.rounding.kind !== 'exact'),
  );
  for (let extra = 1; extra <= MOST_EXTRA_PLACES; extra++) {
    const right = intervalsOf(plan.right, units, unitOf(asked + extra));
    const narrow = right.every(({ tolerance }, entry) => tolerance <= WIDEST * (units[entry] ?? 0));
    if (narrow && staysWithin(plan, givens, asked + extra, right))
      return { places: asked + extra, right };
  }
  return undefined;
}

/** Those that the template names, wherever they are made at every step, or the dozen likeliest. */
function neverSilent({ template, misreads }: Plan): ReadonlySet<PlannedMisread> {
  const named = template.neverSilent;
  if (!named) return new Set(misreads.slice(0, LIKELIEST));
  return new Set(
    misreads.filter(
      ({ kind, at }) => at === 'every' && kind.split('|').some((one) => named.includes(one)),
    ),
  );
}

/** The groups whose diagnosis could fit by chance too easily. */
function unearnedOf(
  groups: readonly (readonly Misanswer[])[],
  right: readonly Interval[],
  units: readonly number[],
  spans: readonly number[],
): (readonly Misanswer[])[] {
  const entries = groups.map(([first]) => differingEntries(right, first?.intervals ?? []));
  const keys = entries.map((differing) => differing.join());
  // Those that differ from the right answer in the same entries are candidates for one wrong answer.
  const rivals = new Map<string, number>();
  for (const key of keys) rivals.set(key, (rivals.get(key) ?? 0) + 1);
  return groups.filter(([first], index) => {
    const candidates = rivals.get(keys[index] as string) ?? 1;
    const differing = entries[index] as readonly number[];
    return chanceOf(candidates, first?.intervals ?? [], differing, units, spans) >= CHANCE;
  });
}
