import { teachRoute } from '@/app/_server/teach-route';
import { createBody } from '@/app/teach/wire';
import { createDeck } from '@/lib/authoring/decks/create-deck';
import { database } from '@/lib/db/client';

export const POST = teachRoute(createBody, (form, author, now) =>
  createDeck(database(), author, form, now),
);
