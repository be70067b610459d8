import { teachRoute } from '@/app/_server/teach-route';
import { itemBody } from '@/app/teach/wire';
import { duplicateItem } from '@/lib/authoring/items/arrange';
import { database } from '@/lib/db/client';

export const POST = teachRoute(itemBody, (body, author, now) =>
  duplicateItem(database(), author, { ...body, now }),
);
