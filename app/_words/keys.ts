/** What is written on the keys that the screens name. */
export const keyNames = {
  space: 'Space',
  enter: 'Enter',
  escape: 'Esc',
  paste: 'Ctrl V',
  help: '?',
  e: 'E',
  g: 'G',
  h: 'H',
  q: 'Q',
  r: 'R',
  s: 'S',
  u: 'U',
} as const;
