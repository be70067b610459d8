import { teachRoute } from '@/app/_server/teach-route';
import { draftBody } from '@/app/teach/wire';
import { saveDraft } from '@/lib/authoring/drafts/save-draft';
import { database } from '@/lib/db/client';

export const POST = teachRoute(draftBody, (body, author, now) =>
  saveDraft(database(), author, { ...body, now }),
);
