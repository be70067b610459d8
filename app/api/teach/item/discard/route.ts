import { teachRoute } from '@/app/_server/teach-route';
import { itemBody } from '@/app/teach/wire';
import { discardDraft } from '@/lib/authoring/drafts/save-draft';
import { database } from '@/lib/db/client';

export const POST = teachRoute(itemBody, ({ deck, slug }, author) =>
  discardDraft(database(), author, deck, slug),
);
