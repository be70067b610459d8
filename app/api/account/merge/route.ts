import { now } from '@/app/_server/clock';
import { freshGuestCookie } from '@/app/_server/cookies';
import { goOn } from '@/app/_server/go-on';
import { jsonRoute } from '@/app/_server/json-route';
import { mergeBody } from '@/app/account/wire';
import { database } from '@/lib/db/client';
import { bringGuest } from '@/lib/study/accounts/bring-guest';

export const POST = jsonRoute(mergeBody, async ({ bring }, { user, guestId }) => {
  if (!bring || user === null || guestId === null) return goOn('/');
  await bringGuest(database(), { guestId, userId: user.id, now: now() });
  return goOn('/', [freshGuestCookie()]);
});
