import type { Random } from '../../drills/random';
import { apart } from '../../scheduling/apart';
import { byPrerequisites, prerequisitesOf } from './prerequisites';
import { isFailing, type Standing, weakness } from './weakness';

/** An item that a quiz may ask. */
export interface Candidate {
  readonly itemId: string;
  /** Items that show the same thing from two sides share it. */
  readonly whole: string;
  readonly concepts: readonly string[];
}

/** Why an item was chosen. */
export type Reason =
  | { readonly kind: 'weak'; readonly concept: string; readonly wrong: number; readonly of: number }
  /** The concept is needed for another that is weak. */
  | { readonly kind: 'needed'; readonly concept: string; readonly for: string }
  | { readonly kind: 'new'; readonly concept: string }
  | { readonly kind: 'random' };

export interface Chosen<T extends Candidate> {
  readonly item: T;
  readonly reason: Reason;
}

/** What is known of the learner and of the concepts. */
export interface Known {
  readonly standings: ReadonlyMap<string, Standing>;
  /** Of each concept, what one should know before it. */
  readonly prerequisites: ReadonlyMap<string, readonly string[]>;
}

/** Chooses at random, and keeps what is alike apart. */
export function chooseAny<T extends Candidate>(
  candidates: readonly T[],
  count: number,
  random: Random,
): Chosen<T>[] {
  const chosen = withoutSiblings(shuffle(candidates, random)).slice(0, count);
  return apart(chosen, undefined).map((item) => ({ item, reason: { kind: 'random' } }));
}

/**
 * Chooses what the learner needs most: at least half from the weakest concept that is being failed and
 * what it needs, the rest from further failed ones in their order, then from what is weak and what is
 * new; what is needed comes before what needs it, and neighbours share no concept where that can be had.
 */
export function chooseForLearner<T extends Candidate>(
  candidates: readonly T[],
  count: number,
  known: Known,
  random: Random,
): Chosen<T>[] {
  const free = withoutSiblings(shuffle(candidates, random));
  const taken = new Map<T, Reason>();
  const take = (most: number, about: (item: T) => Reason | null) => {
    let left = most;
    for (const item of free) {
      if (left === 0 || taken.size === count) return;
      const reason = taken.has(item) ? null : about(item);
      if (!reason) continue;
      taken.set(item, reason);
      left--;
    }
  };
  const askable = new Set(free.flatMap(({ concepts }) => concepts));
  const failing = [...known.standings]
    .filter(([, standing]) => isFailing(standing))
    .sort((a, b) => weakness(b[1]) - weakness(a[1]))
    .map(([concept]) => concept)
    .filter((concept) =>
      [concept, ...prerequisitesOf(concept, known)].some((id) => askable.has(id)),
    );
  const claim = (concept: string, share: number) => {
    const goal = taken.size + share;
    const needed = prerequisitesOf(concept, known);
    // Who fails at the thing itself is asked mostly that; what it needs gets a third, where it is shaky.
    const shaky = needed.filter((id) => isShaky(known, id));
    take(Math.floor(share / 3), (item) => neededReason(item, shaky, concept));
    take(goal - taken.size, (item) => weakReason(item, [concept], known));
    take(goal - taken.size, (item) => neededReason(item, needed, concept));
  };
  for (const [place, concept] of failing.entries()) {
    claim(concept, Math.ceil(count / (place === 0 ? 2 : 4)));
  }
  take(count, (item) => weakReason(item, weakest(known), known));
  take(count, (item) => newReason(item, known));
  take(count, () => ({ kind: 'random' }));
  return ordered([...taken], known);
}

/** Whether a concept is not known to be well known. */
function isShaky({ standings }: Known, concept: string): boolean {
  const standing = standings.get(concept);
  return standing === undefined || standing.wrong > 0;
}

/** Concepts in which something went wrong, the weakest first. */
function weakest({ standings }: Known): string[] {
  return [...standings]
    .filter(([, { wrong }]) => wrong > 0)
    .sort((a, b) => weakness(b[1]) - weakness(a[1]))
    .map(([concept]) => concept);
}

function weakReason(item: Candidate, concepts: readonly string[], known: Known): Reason | null {
  const concept = concepts.find((id) => item.concepts.includes(id));
  const standing = concept === undefined ? undefined : known.standings.get(concept);
  if (concept === undefined || !standing) return null;
  return { kind: 'weak', concept, wrong: standing.wrong, of: standing.answers };
}

function neededReason(item: Candidate, needed: readonly string[], weak: string): Reason | null {
  const concept = needed.find((id) => item.concepts.includes(id));
  return concept === undefined ? null : { kind: 'needed', concept, for: weak };
}

function newReason({ concepts }: Candidate, { standings }: Known): Reason | null {
  const concept = concepts.find((id) => !standings.has(id));
  return concept === undefined ? null : { kind: 'new', concept };
}

function ordered<T extends Candidate>(taken: readonly [T, Reason][], known: Known): Chosen<T>[] {
  const place = byPrerequisites(known);
  const rank = ({ concepts }: T) => Math.max(0, ...concepts.map((id) => place.get(id) ?? 0));
  const reasons = new Map(taken);
  const items = taken.map(([item]) => item).sort((a, b) => rank(a) - rank(b));
  return apart(items, undefined).map((item) => ({ item, reason: reasons.get(item) as Reason }));
}

/** One of each family of siblings, which would answer each other. */
function withoutSiblings<T extends Candidate>(items: readonly T[]): T[] {
  const seen = new Set<string>();
  return items.filter(({ whole }) => !seen.has(whole) && seen.add(whole));
}

function shuffle<T>(items: readonly T[], random: Random): T[] {
  const shuffled = [...items];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = random.integer(0, last);
    [shuffled[last], shuffled[other]] = [shuffled[other] as T, shuffled[last] as T];
  }
  return shuffled;
}
