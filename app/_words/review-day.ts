/** The list of today's answers and of what was put aside. */
export const reviewDayWords = {
  title: 'Today',
  none: 'Nothing was answered today.',
  reload: 'Reload the page.',
  unreachable: 'The server can’t be reached.',
  aside: {
    title: 'Put aside',
    buried: (time: string) => `Until tomorrow · ${time}`,
    suspended: (time: string) => `Suspended · ${time}`,
    back: 'Bring back',
  },
  answers: {
    title: 'Answers',
    once: (grade: string | undefined, time: string) => `${grade} · ${time}`,
    again: (grade: string | undefined, time: string) => `${grade}, once more · ${time}`,
    back: 'Take back',
  },
} as const;
