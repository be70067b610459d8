import { teachRoute } from '@/app/_server/teach-route';
import { shareBody } from '@/app/teach/wire';
import { shareDeck } from '@/lib/authoring/decks/share-deck';
import { database } from '@/lib/db/client';

export const POST = teachRoute(shareBody, (body, author) => shareDeck(database(), author, body));
