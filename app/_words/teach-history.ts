/** The versions of an item. */
export const historyWords = {
  title: 'History',
  deck: 'The deck',
  item: 'The item',
  lead: 'Every version stays: an answer belongs to the version that it was given to. Going back publishes the old text as a new version.',
  version: (version: number) => `Version ${version}`,
  goBack: (version: number) => `Go back to version ${version}`,
  wentBack: (version: number) => `Version ${version} is published again.`,
} as const;

const answers = (count: number) => `${count} ${count === 1 ? 'answer' : 'answers'}`;
const learners = (count: number) => `${count} ${count === 1 ? 'learner' : 'learners'}`;

interface Regraded {
  readonly right: number;
  readonly wrong: number;
  readonly learners: number;
}

/** Marking answers again where a key was wrong. */
export const regradeWords = {
  title: 'Was a key wrong?',
  lead: (version: number) =>
    `Publish the item with the right key first. Then the answers to the versions that had the wrong one can be marked again by the key of version ${version}. What was answered stays as it was; what it counts for changes.`,
  from: 'From version',
  to: 'To version',
  show: 'Show who would change',
  go: (count: number) => `Mark ${count === 1 ? 'this answer' : `these ${count} answers`} again`,
  nothing: (cards: number) =>
    `Nothing changes: ${cards === 1 ? 'one card was' : `${cards} cards were`} looked at.`,
  would: (change: Regraded) =>
    `${answers(change.right)} would become right, ${change.wrong} wrong, of ${learners(change.learners)}.`,
  did: (change: Regraded) =>
    `Marked again: ${answers(change.right)} now right, ${change.wrong} now wrong, of ${learners(change.learners)}.`,
  each: 'Each of them',
  learner: 'Learner',
  day: 'Day',
  grade: 'Grade',
  change: (was: number, now: number) => `${was} → ${now}`,
} as const;
