import { accountProblem } from '@/app/_server/account-problem';
import { goOn } from '@/app/_server/go-on';
import { jsonRoute } from '@/app/_server/json-route';
import { wrongPassword } from '@/app/_server/password-guess';
import { accountProblemWords } from '@/app/_words/refused';
import { emailBody } from '@/app/account/wire';
import { auth } from '@/lib/db/auth';
import { database } from '@/lib/db/client';
import { userOfEmail } from '@/lib/db/repositories/users';

export const POST = jsonRoute(emailBody, async ({ email, current }, identity, request) => {
  const { headers } = request;
  const wrong = await wrongPassword(identity, current, headers);
  if (wrong) return wrong;
  if (await userOfEmail(database(), email)) {
    const problem = accountProblemWords.taken;
    return Response.json({ problem, field: 'email' }, { status: 422 });
  }
  try {
    const body = { newEmail: email };
    const changed = await auth().api.changeEmail({ body, headers, returnHeaders: true });
    return goOn('/account', changed.headers.getSetCookie());
  } catch (error) {
    return accountProblem(error);
  }
});
