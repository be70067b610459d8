import { teachRoute } from '@/app/_server/teach-route';
import { withdrawBody } from '@/app/teach/wire';
import { withdrawItem } from '@/lib/authoring/items/arrange';
import { database } from '@/lib/db/client';

export const POST = teachRoute(withdrawBody, (body, author) =>
  withdrawItem(database(), author, body),
);
