import { teachRoute } from '@/app/_server/teach-route';
import { editBody } from '@/app/teach/wire';
import { editDeck } from '@/lib/authoring/decks/edit-deck';
import { database } from '@/lib/db/client';

export const POST = teachRoute(editBody, ({ deck, ...form }, author) =>
  editDeck(database(), author, deck, form),
);
