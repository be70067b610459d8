import { teachRoute } from '@/app/_server/teach-route';
import { deckBody } from '@/app/teach/wire';
import { restoreDeck } from '@/lib/authoring/decks/delete-deck';
import { database } from '@/lib/db/client';

export const POST = teachRoute(deckBody, ({ deck }, author) =>
  restoreDeck(database(), author, deck),
);
