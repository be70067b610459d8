/** The list of drills, and a drill's page around the drill. */
export const drillsWords = {
  title: 'Drills',
  lead: {
    beforeConventions: (count: number) =>
      `${count} kinds of problem, each with fresh numbers as often as you like. Practice changes no schedule; every problem has an address of its own. Conventions differ between books and libraries:`,
    conventions: 'here is a table',
    beforeMixUps: '. What your reviews say of mistakes made again and again:',
    mixUps: 'what you mix up',
    end: '.',
  },
  levels: (levels: readonly number[]) =>
    levels.length === 1 ? 'one level' : `levels ${levels.join(', ')}`,
  levelNav: 'Level',
  level: (level: number) => `Level ${level}`,
  otherNumbers: 'Other numbers',
  unfit: 'No numbers that tell who understood were found from here.',
  nextNumbers: 'Try the next ones.',
  beforeConventions: 'Books and libraries differ here: see the',
  conventions: 'table of conventions',
  afterConventions: '.',
} as const;
