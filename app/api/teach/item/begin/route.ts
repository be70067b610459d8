import { teachRoute } from '@/app/_server/teach-route';
import { beginBody } from '@/app/teach/wire';
import { beginItem } from '@/lib/authoring/drafts/save-draft';
import { database } from '@/lib/db/client';

export const POST = teachRoute(beginBody, (body, author, now) =>
  beginItem(database(), author, { ...body, now }),
);
