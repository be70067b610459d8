import { teachRoute } from '@/app/_server/teach-route';
import { backBody } from '@/app/teach/wire';
import { goBack } from '@/lib/authoring/history/history';
import { database } from '@/lib/db/client';

export const POST = teachRoute(backBody, (body, author, now) =>
  goBack(database(), author, { ...body, now }),
);
