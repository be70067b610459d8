import { freshGuestCookie } from '@/app/_server/cookies';
import { goOn } from '@/app/_server/go-on';
import { jsonRoute } from '@/app/_server/json-route';
import { emptyBody } from '@/app/account/wire';
import { auth } from '@/lib/db/auth';

export const POST = jsonRoute(emptyBody, async (_, { user }, request) => {
  const { headers } = request;
  if (user) await auth().api.revokeSessions({ headers });
  const out = await auth().api.signOut({ headers, returnHeaders: true });
  return goOn('/', [...out.headers.getSetCookie(), freshGuestCookie()]);
});
