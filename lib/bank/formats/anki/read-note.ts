import type { Item } from '../../item';
import { partsOf } from '../../parts';
import { decodeEntities } from '../html/entities';
import { mediaAddress } from '../html/media-address';
import type { InterchangeTemplate, Skipped } from '../interchange';
import { CardsOfNotes } from './cards-of-notes';
import type { AnkiCard, AnkiCollection, AnkiNote } from './collection';
import { type ConceptList, digest } from './concepts';
import type { DeckTree } from './deck-tree';
import { clozeBy, faceBy, type ReadNotetype, readNotetype, typedFields } from './note-faces';
import { OWN_FIELD, type OwnNote, readOwnField } from './own-field';
import type { PartCard } from './read-cards';
import { showsAnything } from './render';

export interface ReadNote {
  /** Null where the note makes nothing. */
  readonly item: Item | null;
  readonly parts: readonly PartCard[];
  readonly template?: InterchangeTemplate | undefined;
  readonly skipped: readonly Skipped[];
}

/** Tags by which Anki itself marks a note; they say nothing of what it is about. */
const MARKS = new Set(['leech', 'marked']);

/** Makes items of a collection's notes. */
export class NoteReader {
  private readonly notetypes = new Map<string, ReadNotetype>();
  private readonly cards: CardsOfNotes;

  constructor(
    collection: AnkiCollection,
    private readonly tree: DeckTree,
    private readonly concepts: ConceptList,
  ) {
    for (const [id, notetype] of collection.notetypes)
      this.notetypes.set(id, readNotetype(notetype));
    this.cards = new CardsOfNotes(collection.cards);
  }

  /**
   * @param note each only once, by their ids upwards
   * @param known the items made so far, by their ids
   */
  read(note: AnkiNote, known: ReadonlyMap<string, Item>): ReadNote {
    const notetype = this.notetypes.get(note.notetype);
    const where = `note ${note.id}`;
    const none = (why: string) => ({ item: null, parts: [], skipped: [{ where, why }] });
    if (!notetype) return none('its note type is not in the file');
    const cards = this.cards.of(note.id);
    const own = readOwnField(note.fields[notetype.fields.indexOf(OWN_FIELD)] ?? '');
    if (own) {
      for (const concept of own.concepts ?? []) this.concepts.add(concept);
      return ownNote(own, cards, known);
    }
    if (/\{\{c\d+::image-occlusion:/.test(note.fields[0] ?? '')) {
      return none('it hides parts of a picture, which cards here cannot do');
    }
    const common = { id: this.idOf(note, known), concepts: this.conceptsOf(note) };
    const fields = this.fieldsOf(note, notetype);
    const cloze = notetype.isCloze ? readCloze(notetype, fields, cards, common, where) : null;
    return cloze ?? readFlashcard(notetype, fields, cards, common, where);
  }

  /** The same for the same note in every export of it, so that it is known when it comes again. */
  private idOf({ guid, id }: AnkiNote, known: ReadonlyMap<string, Item>): string {
    const own = `note-${digest(guid === '' ? String(id) : guid)}`;
    for (let copy = 1; ; copy++) {
      const tried = copy === 1 ? own : `${own}-${copy}`;
      if (!known.has(tried)) return tried;
    }
  }

  private conceptsOf(note: AnkiNote): string[] {
    const subdeck = this.tree.subdeckOf(note);
    const tags = note.tags.filter((tag) => !MARKS.has(tag.toLowerCase()));
    const names = subdeck === '' ? tags : [subdeck, ...tags];
    if (names.length === 0) names.push(this.tree.root()?.title || 'Imported');
    return [...new Set(names.map((name) => this.concepts.named(name)))];
  }

  private fieldsOf(note: AnkiNote, { name, fields }: ReadNotetype): ReadonlyMap<string, string> {
    const path = this.tree.deckOf(note)?.path ?? [];
    return new Map([
      ['Tags', note.tags.join(' ')],
      ['Type', name],
      ['Deck', path.join('::')],
      ['Subdeck', path.at(-1) ?? ''],
      ...fields.map((field, place) => [field, withSounds(note.fields[place] ?? '')] as const),
    ]);
  }
}

interface Common {
  readonly id: string;
  readonly concepts: string[];
}

type Fields = ReadonlyMap<string, string>;

/** `[sound:NAME]` as HTML: our texts show a sound as they show a picture. */
function withSounds(html: string): string {
  if (!html.includes('[sound:')) return html;
  return html.replace(/\[sound:([^\]]+)\]/g, (_, encoded: string) => {
    const name = decodeEntities(encoded).trim();
    return `<img src="${mediaAddress(name)}" alt="${encoded.replaceAll('"', '')}">`;
  });
}

function ownNote(
  { item, template }: OwnNote,
  cards: readonly AnkiCard[],
  known: ReadonlyMap<string, Item>,
): ReadNote {
  // A drill's further notes are further draws of the one item, which draws for itself here.
  if (known.has(item.id)) return { item: null, parts: [], skipped: [] };
  const count = partsOf(item);
  const parts = cards.slice(0, count).map((card, at) => ({ part: at + 1, card }));
  return { item, parts, template, skipped: [] };
}

/** Null for a note that our cloze texts cannot hold: it is shown as its template shows it. */
function readCloze(
  { sides }: ReadNotetype,
  fields: Fields,
  cards: readonly AnkiCard[],
  common: Common,
  where: string,
): ReadNote | null {
  const cloze = sides[0] && clozeBy(sides[0], fields);
  if (!cloze) return null;
  const { text, extra, numbers } = cloze;
  const placed = cards.map((card) => ({ card, part: numbers.indexOf(card.ord + 1) + 1 }));
  const item: Item = { ...common, kind: 'cloze', text, ...(extra !== '' && { extra }) };
  return {
    item,
    parts: placed.filter(({ part }) => part > 0),
    skipped: placed
      .filter(({ part }) => part === 0)
      .map(({ card }) => ({
        where,
        why: `its card ${card.ord + 1} is empty: no gap has that number`,
      })),
  };
}

function readFlashcard(
  notetype: ReadNotetype,
  fields: Fields,
  cards: readonly AnkiCard[],
  common: Common,
  where: string,
): ReadNote {
  const skipped: Skipped[] = [];
  const faces: { front: string; back: string }[] = [];
  const parts: PartCard[] = [];
  for (const { card, ord } of cards.length > 0
    ? cards.map((card) => ({ card, ord: card.ord }))
    : unmade(notetype, fields)) {
    const sides = notetype.sides[notetype.isCloze ? 0 : ord];
    const name = `its card ${ord + 1}`;
    const face = sides && faceBy(sides, withCardName(notetype, fields, ord), ord + 1);
    if (sides === undefined)
      skipped.push({ where, why: `${name} has no template in its note type` });
    else if (!face) skipped.push({ where, why: `${name} is empty` });
    else {
      faces.push(face);
      if (card) parts.push({ part: faces.length, card });
    }
  }
  const [first, ...more] = faces;
  if (!first) {
    return {
      item: null,
      parts: [],
      skipped: skipped.length > 0 ? skipped : [{ where, why: 'it makes no card' }],
    };
  }
  const answers = faces.length === 1 ? typedAnswers(notetype, fields) : [];
  const item: Item = {
    ...common,
    kind: 'flashcard',
    ...first,
    ...(more.length > 0 && { more }),
    ...(answers.length > 0 && { answers }),
  };
  return { item, parts, skipped };
}

/** The cards that Anki would make of a note that has none in the file. */
function unmade({ sides, isCloze }: ReadNotetype, fields: Fields): { card: null; ord: number }[] {
  const filling = { fields, number: 1, isAnswer: false };
  return sides.flatMap((side, ord) =>
    !isCloze && showsAnything(side.front, filling) ? [{ card: null, ord }] : [],
  );
}

function withCardName({ templates, isCloze }: ReadNotetype, fields: Fields, ord: number): Fields {
  const name = templates[isCloze ? 0 : ord]?.name ?? '';
  return new Map([...fields, ['Card', name]]);
}

/** What the learner is to type, as plain text. */
function typedAnswers({ sides, isCloze }: ReadNotetype, fields: Fields): string[] {
  const side = sides[0];
  if (isCloze || !side) return [];
  return typedFields(side)
    .map((name) => decodeEntities((fields.get(name) ?? '').replace(/<[^>]*>/g, ' ')))
    .map((answer) => answer.replace(/[\s\u00A0]+/g, ' ').trim())
    .filter((answer) => answer !== '');
}
