import { teachRoute } from '@/app/_server/teach-route';
import { regradeBody } from '@/app/teach/wire';
import { database } from '@/lib/db/client';
import { dryRegrade, regrade } from '@/lib/study/regrade/regrade';

export const POST = teachRoute(regradeBody, ({ commit, ...request }, author, now) =>
  commit ? regrade(database(), author, request, now) : dryRegrade(database(), author, request),
);
