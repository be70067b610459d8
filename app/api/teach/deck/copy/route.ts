import { actorOf, authorOf } from '@/app/_server/actor';
import { now } from '@/app/_server/clock';
import { jsonRoute } from '@/app/_server/json-route';
import { refusedReply, signInFirst } from '@/app/_server/teach-route';
import { copyBody } from '@/app/teach/wire';
import { copyDeck } from '@/lib/authoring/copies/copy-deck';
import { database } from '@/lib/db/client';

export const POST = jsonRoute(copyBody, async ({ deck, link }, identity) => {
  const author = authorOf(identity);
  if (!author) return signInFirst();
  const { links } = await actorOf(identity, link);
  const copied = await copyDeck(database(), { ...author, links }, deck, now());
  return copied.ok ? Response.json({ done: copied.value }) : refusedReply(copied.error);
});
