/** Time off and catching up, as Today tells of them. */
export const planWords = {
  off: {
    label: 'Time off',
    until: (day: string) => `Time off until ${day}.`,
    meanwhile: 'What comes due meanwhile waits until after.',
    end: 'End it now',
  },
  wall: {
    label: 'Catch up',
    welcome: 'Welcome back.',
    due: (due: number, late: number) =>
      late < due
        ? `${due} cards are due, ${late} of them for two days or longer. They need not come all at once.`
        : `${due} cards are due, all of them for two days or longer. They need not come all at once.`,
    plan: 'Make a plan',
  },
  catchUp: {
    label: 'Catch up',
    spread: (day: string) => `Your cards are spread until ${day}.`,
    takeBack: 'Take the plan back',
  },
  soon: {
    span: (from: string, to: string) => `Time off from ${from} to ${to}.`,
    change: 'Change',
  },
} as const;
