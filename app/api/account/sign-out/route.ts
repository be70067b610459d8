import { freshGuestCookie } from '@/app/_server/cookies';
import { goOn } from '@/app/_server/go-on';
import { jsonRoute } from '@/app/_server/json-route';
import { emptyBody } from '@/app/account/wire';
import { auth } from '@/lib/db/auth';
import { database } from '@/lib/db/client';
import { answersOf } from '@/lib/study/accounts/answers-of';

export const POST = jsonRoute(emptyBody, async (_, { guestId }, request) => {
  const out = await auth().api.signOut({ headers: request.headers, returnHeaders: true });
  // A guest who left answers on this computer finds them again; nobody finds the account's.
  const kept = guestId !== null && (await answersOf(database(), guestId)) > 0;
  return goOn('/', [...out.headers.getSetCookie(), ...(kept ? [] : [freshGuestCookie()])]);
});
