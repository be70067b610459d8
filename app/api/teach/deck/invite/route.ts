import { teachRoute } from '@/app/_server/teach-route';
import { inviteBody } from '@/app/teach/wire';
import { inviteCollaborator } from '@/lib/authoring/decks/share-deck';
import { database } from '@/lib/db/client';

export const POST = teachRoute(inviteBody, (body, author, now) =>
  inviteCollaborator(database(), author, { ...body, now }),
);
