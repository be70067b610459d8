import type { AnkiCollection, AnkiDeck, AnkiNote } from './collection';

/** The decks that a collection's cards lie in, below the one that holds them all. */
export class DeckTree {
  private readonly decks: AnkiCollection['decks'];
  private readonly common: readonly string[];
  private readonly deckOfNote = new Map<number, string>();

  constructor({ decks, cards }: AnkiCollection) {
    this.decks = decks;
    for (const { note, deck } of cards) {
      if (!this.deckOfNote.has(note)) this.deckOfNote.set(note, deck);
    }
    const used = new Set(this.deckOfNote.values());
    this.common =
      [...used]
        .map((id) => decks.get(id)?.path ?? [])
        .reduce<readonly string[] | null>(commonStart, null) ?? [];
  }

  /** The innermost deck that all cards lie in; null where there is none. */
  root(): { readonly title: string; readonly description: string } | null {
    const title = this.common.at(-1);
    // Anki calls the deck of those who named none "Default": that is no title.
    if (title === undefined || title === 'Default') return null;
    const path = this.common.join('::');
    const deck = [...this.decks.values()].find((other) => other.path.join('::') === path);
    return { title, description: deck?.description ?? '' };
  }

  /** Where a note's first card lies, below the root: `Chapter 1::Gates`, or empty. */
  subdeckOf(note: AnkiNote): string {
    const path = this.deckOf(note)?.path ?? [];
    return path.slice(this.common.length).join('::');
  }

  deckOf(note: AnkiNote): AnkiDeck | undefined {
    return this.decks.get(this.deckOfNote.get(note.id) ?? '');
  }
}

function commonStart(common: readonly string[] | null, path: readonly string[]): readonly string[] {
  if (common === null) return path;
  const end = common.findIndex((name, place) => path[place] !== name);
  return end === -1 ? common : common.slice(0, end);
}
