import { previewOf } from '@/app/_server/item-preview';
import { teachRoute } from '@/app/_server/teach-route';
import { previewBody } from '@/app/teach/wire';
import { openDeck } from '@/lib/authoring/access/open-deck';
import { database } from '@/lib/db/client';
import { ok } from '@/lib/result';

export const POST = teachRoute(previewBody, async ({ deck, form }, author) => {
  const opened = await openDeck(database(), author, deck, 'edit');
  return opened.ok ? ok(previewOf(form, deck)) : opened;
});
