import { keyNames as key } from './keys';

/** The review's own sheet of keys. */
export const reviewHelpWords = {
  title: 'Keys',
  /** Between keys that do the same, for who hears them. */
  or: ' or ',
  keys: [
    [[key.space, key.enter], 'Show the answer; take the proposed grade; go on'],
    [['1', '2', '…'], 'Choose an option, or grade, from left to right'],
    [[key.u], 'Take back the last answer'],
    [['L'], 'Today’s answers, each to be taken back'],
    [['F'], 'Flag the card'],
    [['B'], 'Bury it until tomorrow'],
    [[key.s], 'Suspend it'],
    [[key.e], 'Edit it, where it is yours'],
    [[key.h], 'In a drill: show the next step'],
    [[key.q], 'When the time to sit is over: stop here'],
    [[key.help], 'This help'],
    [['↑', '↓', '←', '→'], 'In a matrix: the neighbouring entry'],
    [[key.enter], 'In a matrix: the next entry, then check'],
    [[key.paste], 'In a matrix: paste all entries, as in 0.5 1.1; 2 3'],
    [[key.escape], 'Leave the field, so that the single keys work'],
  ],
  numbers: 'Numbers may be typed as 0.25, 0,25, 1/4, −2.5e−1, sqrt(2)/2 or 25 %.',
} as const;
