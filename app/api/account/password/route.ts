import { accountProblem } from '@/app/_server/account-problem';
import { goOn } from '@/app/_server/go-on';
import { jsonRoute } from '@/app/_server/json-route';
import { wrongPassword } from '@/app/_server/password-guess';
import { refusedPassword } from '@/app/_server/weak-password';
import { passwordBody } from '@/app/account/wire';
import { auth } from '@/lib/db/auth';

export const POST = jsonRoute(passwordBody, async ({ current, password }, identity, request) => {
  const { headers } = request;
  const wrong = await wrongPassword(identity, current, headers);
  if (wrong) return wrong;
  const weak = await refusedPassword(password, identity.user?.email ?? '');
  if (weak) return weak;
  try {
    // Whoever else is signed in may be why it is changed.
    const body = { currentPassword: current, newPassword: password, revokeOtherSessions: true };
    const changed = await auth().api.changePassword({ body, headers, returnHeaders: true });
    return goOn('/account', changed.headers.getSetCookie());
  } catch (error) {
    return accountProblem(error);
  }
});
