import { teachRoute } from '@/app/_server/teach-route';
import { orderBody } from '@/app/teach/wire';
import { orderItems } from '@/lib/authoring/items/arrange';
import { database } from '@/lib/db/client';

export const POST = teachRoute(orderBody, ({ deck, slugs }, author) =>
  orderItems(database(), author, deck, slugs),
);
