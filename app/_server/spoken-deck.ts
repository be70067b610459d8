import type { DeckView } from '../../lib/study/types';
import { itemAnchor, noteAnchor, statementAnchor } from '../decks/[name]/anchors';
import type { SpokenPart } from '../decks/[name]/listen-wire';
import { speakable } from './spoken';

/** To think of the answer. */
const THINK_MS = 4000;
const MOST_CARDS = 200;

/** A deck's notes as they are read aloud, piece by piece. */
export async function spokenNotes({ notes }: DeckView): Promise<SpokenPart[]> {
  const parts: SpokenPart[] = [];
  const add = async (shownBy: string, text: string, pauseMs = 0) => {
    parts.push({ shownBy, text: await speakable(text), pauseMs });
  };
  for (const { heading, lead, statements } of notes) {
    await add(noteAnchor(heading), heading, 600);
    if (lead) await add(statementAnchor(heading, 0), lead);
    for (const [at, { text, note }] of statements.entries()) {
      await add(statementAnchor(heading, at + 1), text, 200);
      if (note) await add(statementAnchor(heading, at + 1), `Note: ${note}`);
    }
  }
  return parts;
}

/** A deck's flashcards: each front, time to think, its back. */
export async function spokenCards({ items }: DeckView): Promise<SpokenPart[]> {
  const parts: SpokenPart[] = [];
  const cards = items.filter(({ back }) => back !== null).slice(0, MOST_CARDS);
  for (const { id, text, back } of cards) {
    const shownBy = itemAnchor(id);
    parts.push({ shownBy, text: await speakable(text), pauseMs: 800 });
    parts.push({ shownBy, text: await speakable(back as string), pauseMs: THINK_MS });
  }
  return parts;
}
