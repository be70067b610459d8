import type { DeckView } from '../../lib/study/viewed-deck';
import { itemAnchor, noteAnchor, statementAnchor } from '../decks/[name]/anchors';
import type { ListenReply, SpokenPart } from '../decks/[name]/listen-wire';
import { speakable } from './spoken';

/** To think of the answer. */
const THINK_MS = 4000;

/** So many are put into words at a time: a long formula takes a good part of a second. */
const AT_ONCE = 10;

/** The parts of a reading from one on, in words. */
export async function spokenFrom(parts: readonly SpokenPart[], from: number): Promise<ListenReply> {
  const spoken: SpokenPart[] = [];
  for (const part of parts.slice(from, from + AT_ONCE)) {
    spoken.push({ ...part, text: await speakable(part.text) });
  }
  return { parts: spoken, total: parts.length };
}

/** A deck's notes piece by piece, as they are written. */
export function notesToRead({ notes }: DeckView): SpokenPart[] {
  return notes.flatMap(({ heading, lead, statements }) => [
    { shownBy: noteAnchor(heading), text: heading, pauseMs: 600 },
    ...(lead ? [{ shownBy: statementAnchor(heading, 0), text: lead, pauseMs: 0 }] : []),
    ...statements.flatMap(({ text, note }, at) => {
      const shownBy = statementAnchor(heading, at + 1);
      const said = { shownBy, text, pauseMs: 200 };
      return note ? [said, { shownBy, text: `Note: ${note}`, pauseMs: 0 }] : [said];
    }),
  ]);
}

/** A deck's flashcards: each front, time to think, its back. */
export function cardsToRead({ items }: DeckView): SpokenPart[] {
  return items.flatMap(({ id, text, back }) => {
    if (back === null) return [];
    const shownBy = itemAnchor(id);
    return [
      { shownBy, text, pauseMs: 800 },
      { shownBy, text: back, pauseMs: THINK_MS },
    ];
  });
}
