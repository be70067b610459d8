import { accountProblem } from '@/app/_server/account-problem';
import { now } from '@/app/_server/clock';
import { freshGuestCookie } from '@/app/_server/cookies';
import { goOn } from '@/app/_server/go-on';
import { jsonRoute } from '@/app/_server/json-route';
import { refusedPassword } from '@/app/_server/weak-password';
import { credentialsBody } from '@/app/account/wire';
import { auth } from '@/lib/db/auth';
import { database } from '@/lib/db/client';
import { adoptGuest } from '@/lib/study/accounts/adopt-guest';

export const POST = jsonRoute(
  credentialsBody,
  async ({ email, password }, { guestId }, request) => {
    const weak = await refusedPassword(password, email);
    if (weak) return weak;
    const name = email.split('@')[0] ?? email;
    try {
      const made = await auth().api.signUpEmail({
        body: { name, email, password },
        headers: request.headers,
        returnHeaders: true,
      });
      const userId = made.response.user.id;
      if (guestId) await adoptGuest(database(), { guestId, userId, now: now() });
      return goOn('/', [...made.headers.getSetCookie(), freshGuestCookie()]);
    } catch (error) {
      return accountProblem(error);
    }
  },
);
