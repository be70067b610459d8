import { teachRoute } from '@/app/_server/teach-route';
import { updateBody } from '@/app/teach/wire';
import { decideUpdate } from '@/lib/authoring/copies/updates';
import { database } from '@/lib/db/client';

export const POST = teachRoute(updateBody, (body, author, now) =>
  decideUpdate(database(), author, { ...body, now }),
);
