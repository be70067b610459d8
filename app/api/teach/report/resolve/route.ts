import { teachRoute } from '@/app/_server/teach-route';
import { resolveBody } from '@/app/teach/wire';
import { resolveReport } from '@/lib/authoring/reports/reports';
import { database } from '@/lib/db/client';

export const POST = teachRoute(resolveBody, (body, author, now) =>
  resolveReport(database(), author, { ...body, now }),
);
