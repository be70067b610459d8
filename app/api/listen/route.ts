import { now } from '@/app/_server/clock';
import { jsonRoute } from '@/app/_server/json-route';
import { cardsToRead, notesToRead, spokenFrom } from '@/app/_server/spoken-deck';
import { refusedWords } from '@/app/_words/refused';
import { listenBody } from '@/app/decks/[name]/listen-wire';
import { database } from '@/lib/db/client';
import { deckView } from '@/lib/study/deck-view';

export const POST = jsonRoute(
  listenBody,
  async ({ deck, what, link, from }, { learnerId, zone }) => {
    const view = await deckView(database(), deck, learnerId, now(), zone, link);
    if (!view) {
      return Response.json({ refused: 'other', message: refusedWords.noDeck }, { status: 404 });
    }
    const parts = what === 'notes' ? notesToRead(view) : cardsToRead(view);
    return Response.json(await spokenFrom(parts, from));
  },
);
