import type { Item } from '../../item';
import { htmlToMarkdown } from '../html/html-to-markdown';
import type { InterchangeCard, InterchangeTemplate, Read, Skipped } from '../interchange';
import type { AnkiCollection } from './collection';
import { ConceptList } from './concepts';
import { DeckTree } from './deck-tree';
import { cardsOf, reviewsByCard } from './read-cards';
import { NoteReader } from './read-note';

/**
 * A collection of Anki as one of our decks: a note becomes an item, its cards the item's parts. Basic notes
 * become flashcards (each further card a further face), cloze notes cloze texts, notes of any other type
 * flashcards that show what their templates show. Tags become concepts, and so do the decks within the
 * outermost one, for our decks have no decks within.
 */
export function readCollection(collection: AnkiCollection): Omit<Read, 'deck'> & {
  readonly deck: Omit<Read['deck'], 'media'>;
} {
  const tree = new DeckTree(collection);
  const concepts = new ConceptList();
  const notes = new NoteReader(collection, tree, concepts);
  const reviews = reviewsByCard(collection);
  const items = new Map<string, Item>();
  const templates = new Map<string, InterchangeTemplate>();
  const cards: InterchangeCard[] = [];
  const skipped: Skipped[] = [];
  for (const note of collection.notes) {
    const read = notes.read(note, items);
    skipped.push(...read.skipped);
    if (!read.item) continue;
    items.set(read.item.id, read.item);
    if (read.template) templates.set(`${read.template.id} ${read.template.version}`, read.template);
    cards.push(...cardsOf(read.item.id, read.parts, reviews, collection));
  }
  skipped.push(...reviews.skipped);
  const lost = reviews.count - cards.reduce((sum, card) => sum + card.reviews.length, 0);
  if (lost > 0) skipped.push({ where: 'review log', why: `answers to cards left out: ${lost}` });
  const root = tree.root();
  return {
    deck: {
      title: root?.title ?? null,
      description: root ? htmlToMarkdown(root.description) : '',
      notes: [],
      items: [...items.values()],
      concepts: concepts.all(),
      templates: [...templates.values()],
      cards,
    },
    skipped,
  };
}
