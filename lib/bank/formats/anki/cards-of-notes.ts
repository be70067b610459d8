import type { AnkiCard } from './collection';

/** The cards of one note after the other, out of all of them in the order of their notes' ids. */
export class CardsOfNotes {
  private readonly cards: Iterator<AnkiCard>;
  private next: AnkiCard | undefined;

  constructor(cards: Iterable<AnkiCard>) {
    this.cards = cards[Symbol.iterator]();
    this.step();
  }

  /** @param note each asked for only once, upwards */
  of(note: number): readonly AnkiCard[] {
    const own: AnkiCard[] = [];
    for (; this.next && this.next.note <= note; this.step()) {
      if (this.next.note === note) own.push(this.next);
    }
    return own;
  }

  private step(): void {
    const { done, value } = this.cards.next();
    this.next = done ? undefined : value;
  }
}
