import { freshGuestCookie } from '@/app/_server/cookies';
import { goOn } from '@/app/_server/go-on';
import { jsonRoute } from '@/app/_server/json-route';
import { wrongPassword } from '@/app/_server/password-guess';
import { deleteBody } from '@/app/account/wire';
import { auth } from '@/lib/db/auth';
import { database } from '@/lib/db/client';
import { deleteLearnerData } from '@/lib/study/accounts/learner-data';

export const POST = jsonRoute(deleteBody, async ({ current }, identity, request) => {
  const { headers } = request;
  const wrong = identity.user ? await wrongPassword(identity, current, headers) : null;
  if (wrong) return wrong;
  const out = await auth().api.signOut({ headers, returnHeaders: true });
  await deleteLearnerData(database(), identity.learnerId);
  return goOn('/', [...out.headers.getSetCookie(), freshGuestCookie()]);
});
