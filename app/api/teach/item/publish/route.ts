import { teachRoute } from '@/app/_server/teach-route';
import { publishBody } from '@/app/teach/wire';
import { publishItem } from '@/lib/authoring/items/publish-item';
import { database } from '@/lib/db/client';

export const POST = teachRoute(publishBody, (body, author, now) =>
  publishItem(database(), author, { ...body, now }),
);
