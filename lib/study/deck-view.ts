import { may } from '../authoring/access/may';
import type { NoteSection } from '../bank/deck';
import type { Store } from '../db/client';
import { cardsOf } from '../db/repositories/cards';
import { conceptsOfDecks } from '../db/repositories/concepts';
import { findDeck, notesOfDeck } from '../db/repositories/decks';
import { type CurrentItem, itemsOfDeck } from '../db/repositories/items';
import type { CardRow, NoteRow } from '../db/rows';
import { stageOn } from '../scheduling/card-state';
import type { Day } from '../scheduling/day';
import { stateOf } from './card-row';
import { templateOf } from './drill-problem';
import { bodyOf, isStudied } from './item-body';
import type { DeckCard, DeckItem, DeckView, NoteView, RelatedDeck } from './viewed-deck';
import { type Viewer, viewerOf } from './viewer';

/**
 * A deck with its notes and items, as it stands with a learner; null where there is none of the name
 * that the learner may read.
 *
 * @param link what the address carries to open a deck that is shared by link
 */
export async function deckView(
  db: Store,
  name: string,
  learnerId: string,
  now: Date,
  zone?: string,
  link?: string,
): Promise<DeckView | null> {
  const viewer = await viewerOf(db, learnerId, now, zone);
  const { actor } = viewer;
  const deck = await findDeck(db, name);
  const links = link === undefined ? actor.links : [...actor.links, link];
  if (!deck || !may({ ...actor, links }, deck, 'read')) return null;
  const cards = new Map((await cardsOf(db, learnerId)).map((card) => [card.itemId, card]));
  const items: DeckItem[] = [];
  for (const item of (await itemsOfDeck(db, deck.id)).filter(isStudied)) {
    const card = deckCard(cards.get(item.id) ?? null, viewer.day);
    items.push({ ...(await deckItem(db, item)), card });
  }
  return {
    ...{ name, title: deck.title, description: deck.description, items },
    notes: (await notesOfDeck(db, deck.id)).map(noteView),
    related: await relatedTo(db, deck.id, viewer),
  };
}

async function deckItem(db: Store, item: CurrentItem): Promise<Omit<DeckItem, 'card'>> {
  const body = bodyOf(item.body, item.id);
  const common = { id: item.id, kind: body.kind, concepts: item.concepts, back: null };
  switch (body.kind) {
    case 'flashcard':
      return { ...common, text: body.front, back: body.back };
    case 'choice':
    case 'numeric':
      return { ...common, text: body.prompt };
    case 'drill':
      return { ...common, text: (await templateOf(db, body)).title };
  }
}

function deckCard(row: CardRow | null, day: Day): DeckCard {
  const card = stateOf(row);
  const { due, interval, suspended } = card;
  const resting = due === null ? 'new' : 'review';
  const own = { cardId: row?.id ?? null, flagged: row?.flagged ?? false };
  return { stage: stageOn(card, day) ?? resting, due, interval, suspended, ...own };
}

function noteView({ heading, body }: NoteRow): NoteView {
  const { lead, concepts, statements } = body as unknown as NoteSection;
  return {
    ...{ heading, concepts, lead: lead ?? null },
    statements: statements.map(({ note, ...said }) => ({ ...said, note: note ?? null })),
  };
}

/** Decks that are about some of the same concepts, those that share most first. */
async function relatedTo(db: Store, deckId: string, { decks }: Viewer): Promise<RelatedDeck[]> {
  const about = new Map(
    (await conceptsOfDecks(db)).map((deck) => [deck.deckId, deck.concepts] as const),
  );
  const own = new Set((about.get(deckId) ?? []).map(({ id }) => id));
  return decks
    .filter(({ id }) => id !== deckId)
    .map(({ id, name, title }) => {
      const shared = (about.get(id) ?? []).filter((concept) => own.has(concept.id));
      return { name, title, concepts: shared.map((concept) => concept.title) };
    })
    .filter(({ concepts }) => concepts.length > 0)
    .sort((a, b) => b.concepts.length - a.concepts.length);
}
