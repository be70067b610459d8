/** One marked answer, as evidence for or against misconceptions. */
export interface Evidence {
  /** The variant that was asked. */
  readonly variant: string;
  /** What was answered, in any form in which equal answers are equal texts. */
  readonly answer: string;
  readonly correct: boolean;
  /** The kinds that explain the answer, as a diagnosis names them: `a|b` is one of several. */
  readonly explained: readonly string[];
  /** The kinds whose answer in this draw is another than the right one: those it could have shown. */
  readonly shows: readonly string[];
}

/** How a misconception stands, with the numbers that say so. */
export interface Misconception {
  readonly kind: string;
  readonly state: 'held' | 'fading' | 'gone';
  /** How often it was made in the last `of` chances up to when it was made last. */
  readonly times: number;
  readonly of: number;
  /** How many chances in a row were right since. */
  readonly rightSince: number;
}

/** So many of the latest chances are looked at ... */
const WINDOW = 4;
/** ... and so many of them have to be explained by one misread: one wrong answer may be a slip. */
const SEVERAL = 2;
/** So many right answers in a row, each of which could have shown it, and it is gone. */
const GONE_AFTER = 3;

/** What one answer says of one kind: 1 where it alone explains it, less where others do as well, 0 right. */
type Chance = number;

interface Standing {
  readonly chances: readonly Chance[];
  readonly state: Misconception['state'] | undefined;
}

/**
 * The misconceptions that a learner's marked answers speak for, oldest first. Only answers whose draw
 * could have shown a misread count for or against it, and of those only the right ones and the ones it
 * explains; a wrong answer that something else or nothing explains says nothing. The same answer to
 * the same variant counts once, and what is right only after it was wrong shows nothing.
 */
export function misconceptionsOf(answers: readonly Evidence[]): Misconception[] {
  const standings = new Map<string, Standing>();
  for (const { explained, correct, shows } of countedOnce(answers)) {
    const chances = correct ? shows.map((kind) => [kind, 0] as const) : weighed(explained);
    for (const [kind, chance] of chances) {
      const before = standings.get(kind);
      // Right answers matter only once there is something that they could speak against.
      if (before || chance > 0) standings.set(kind, next(before, chance));
    }
  }
  return [...standings].flatMap(([kind, { chances, state }]) =>
    state ? [{ kind, state, ...counted(chances) }] : [],
  );
}

function countedOnce(answers: readonly Evidence[]): Evidence[] {
  const given = new Map<string, Set<string>>();
  return answers.filter(({ variant, answer, correct }) => {
    const before = given.get(variant) ?? new Set();
    const isNew = before.size === 0 || (!correct && !before.has(answer));
    given.set(variant, before.add(answer));
    return isNew;
  });
}

/** Of several kinds that explain an answer alike each has only a share. */
function weighed(explained: readonly string[]): (readonly [string, Chance])[] {
  return explained.flatMap((group) => {
    const kinds = [...new Set(group.split('|'))];
    return kinds.map((kind) => [kind, 1 / kinds.length] as const);
  });
}

function next(before: Standing | undefined, chance: Chance): Standing {
  // What has gone and comes back has to be shown anew.
  const past = before && before.state !== 'gone' ? before.chances : [];
  const isGone = before?.state === 'gone';
  if (isGone && chance === 0) return { chances: [...before.chances, 0], state: 'gone' };
  const chances = [...past, chance];
  return { chances, state: stateOf(isGone ? undefined : before?.state, chances) };
}

function stateOf(
  before: Misconception['state'] | undefined,
  chances: readonly Chance[],
): Misconception['state'] | undefined {
  if ((chances.at(-1) ?? 0) > 0) {
    const weight = chances.slice(-WINDOW).reduce((sum, chance) => sum + chance, 0);
    return before || weight >= SEVERAL ? 'held' : undefined;
  }
  if (!before) return undefined;
  return rightAtEnd(chances) >= GONE_AFTER ? 'gone' : 'fading';
}

function rightAtEnd(chances: readonly Chance[]): number {
  return chances.length - 1 - chances.findLastIndex((chance) => chance > 0);
}

function counted(chances: readonly Chance[]): Pick<Misconception, 'times' | 'of' | 'rightSince'> {
  const rightSince = rightAtEnd(chances);
  const window = chances.slice(0, chances.length - rightSince).slice(-WINDOW);
  return { times: window.filter((chance) => chance > 0).length, of: window.length, rightSince };
}

/** In words: "3 of the last 4 times; last 2 times right". */
export function standingWords({ state, times, of, rightSince }: Misconception): string {
  const made = times === of ? `the last ${of} times` : `${times} of the last ${of} times`;
  if (rightSince === 0) return made;
  const right = rightSince === 1 ? 'last time right' : `last ${rightSince} times right`;
  return state === 'gone' ? `${right}; before that ${made} wrong` : `${made}; ${right}`;
}
