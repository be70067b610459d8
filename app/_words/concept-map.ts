import { counted } from './counted';

/** The map of all concepts. */
export const conceptMapWords = {
  title: 'Concepts',
  map: 'Map of the concepts',
  caption: (concepts: number, begun: number, known: number) =>
    `${counted(concepts, 'concept', 'concepts')}, ${begun} begun and ${known} known well: at least four fifths of what their cards can come to at intervals of three weeks. What a concept builds on stands to its left.`,
  heads: ['Concept', 'Known', 'Cards seen', 'Remembered', 'Builds on'],
  seen: (seen: number, cards: number) => `${seen} of ${cards}`,
  none: '–',
  notBegun: 'not begun',
  known: 'known',
  told: (concept: string, known: string, seen: number, cards: number) =>
    `${concept}: ${known} known, ${seen} of ${counted(cards, 'card', 'cards')} seen`,
  toldWithBuilds: (concept: string, known: string, seen: number, cards: number, builds: string) =>
    `${concept}: ${known} known, ${seen} of ${counted(cards, 'card', 'cards')} seen, builds on ${builds}`,
} as const;
