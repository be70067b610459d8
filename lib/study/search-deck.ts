import type { DeckView } from './viewed-deck';

/** Letters without case and accents; every other sign parts words, so that TeX is found by its names. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
}

/** The notes and items of a deck in which every word of a text begins some word. */
export function searchDeck(view: DeckView, text: string): Pick<DeckView, 'notes' | 'items'> {
  const wanted = plain(text).split(' ').filter(Boolean);
  const matches = (...texts: readonly (string | null)[]) => {
    const words = ` ${plain(texts.join(' '))}`;
    return wanted.every((word) => words.includes(` ${word}`));
  };
  return {
    notes: view.notes.filter(({ heading, lead, statements }) =>
      matches(heading, lead, ...statements.flatMap(({ text: said, note }) => [said, note])),
    ),
    items: view.items.filter(({ text: said, back }) => matches(said, back)),
  };
}
