/** Having notes and cards read aloud. */
export const listenWords = {
  notes: 'Listen',
  cards: 'Listen to the cards',
  failed: 'What is to be read could not be fetched. Try again.',
  bar: 'Reading aloud',
  back: 'Back',
  goOn: 'Go on',
  pause: 'Pause',
  next: 'Next',
  speed: 'Speed',
  times: (rate: number) => `${rate}×`,
  place: (at: number, all: number) => `${at} / ${all}`,
  stop: 'Stop',
} as const;
