import { z } from 'zod';

/** The kinds of items that a quiz can ask. */
export const QUIZ_KINDS = ['flashcard', 'cloze', 'choice', 'numeric', 'drill'] as const;

export const MOST_QUESTIONS = 50;
const MOST_MINUTES = 240;

/** What a quiz is made of: all that its address says. */
export const quizSpec = z.object({
  /** Short names of decks; none for all that the learner studies. */
  decks: z.array(z.string().max(100)).max(50),
  /** Ids of concepts; none for all. */
  concepts: z.array(z.string().max(100)).max(100),
  /** None for all. */
  kinds: z.array(z.enum(QUIZ_KINDS)),
  /** The level of its drills; null for each drill's own. */
  level: z.number().int().min(1).max(9).nullable(),
  count: z.number().int().min(1).max(MOST_QUESTIONS),
  /** Null where it takes as long as it takes. */
  minutes: z.number().int().min(1).max(MOST_MINUTES).nullable(),
  /** Chosen by what the learner's answers say is weakest, not at random. */
  forMe: z.boolean(),
});

export type QuizSpec = Readonly<z.infer<typeof quizSpec>>;

export const EMPTY_SPEC: QuizSpec = {
  decks: [],
  concepts: [],
  kinds: [],
  level: null,
  count: 10,
  minutes: null,
  forMe: false,
};

type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Reads a quiz from its address; what cannot be read there is left at its default. */
export function specOfQuery(query: Query): QuizSpec {
  const all = (name: string) => [query[name] ?? []].flat().flatMap((text) => text.split(','));
  const some = (name: string) => all(name).filter(Boolean);
  const number = (name: string) => (some(name)[0] ? Number(some(name)[0]) : null);
  const wanted = {
    decks: some('deck'),
    concepts: some('concept'),
    kinds: some('kind').filter((kind) => QUIZ_KINDS.some((known) => known === kind)),
    level: number('level'),
    count: number('count') ?? EMPTY_SPEC.count,
    minutes: number('minutes'),
    forMe: some('for')[0] === 'me',
  };
  const read = quizSpec.safeParse(wanted);
  if (read.success) return read.data;
  const wrong = new Set(read.error.issues.map(({ path }) => path[0]));
  const entries = Object.entries(wanted).filter(([field]) => !wrong.has(field));
  return quizSpec.parse({ ...EMPTY_SPEC, ...Object.fromEntries(entries) });
}

/** The part of an address that says what a quiz is made of, each thing in its fixed place. */
export function queryOfSpec(spec: QuizSpec): string {
  const { decks, concepts, kinds, level, count, minutes, forMe } = spec;
  const pairs: [string, string][] = [
    ...decks.map((deck): [string, string] => ['deck', deck]),
    ...concepts.map((concept): [string, string] => ['concept', concept]),
    ...kinds.map((kind): [string, string] => ['kind', kind]),
    ...(level === null ? [] : [['level', String(level)] as [string, string]]),
    ['count', String(count)],
    ...(minutes === null ? [] : [['minutes', String(minutes)] as [string, string]]),
    ...(forMe ? [['for', 'me'] as [string, string]] : []),
  ];
  return new URLSearchParams(pairs).toString();
}
