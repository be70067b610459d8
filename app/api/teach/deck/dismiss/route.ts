import { teachRoute } from '@/app/_server/teach-route';
import { dismissBody } from '@/app/teach/wire';
import { dismissCollaborator } from '@/lib/authoring/decks/share-deck';
import { database } from '@/lib/db/client';

export const POST = teachRoute(dismissBody, (body, author) =>
  dismissCollaborator(database(), author, body),
);
