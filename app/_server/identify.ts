import { auth } from '../../lib/db/auth';
import { database } from '../../lib/db/client';
import { secret } from '../../lib/db/secret';
import { guestCookie, guestIdOf } from '../../lib/study/accounts/guest-cookie';
import { isTaken } from '../../lib/study/accounts/is-taken';
import { learnerIdOfUser } from '../../lib/study/accounts/learner-id';
import { zoneCookie } from '../_ui/zone';
import { readCookie } from './cookies';

/** Whose request this is. */
export interface Identity {
  readonly learnerId: string;
  /** The account that is open, null for a guest. */
  readonly user: { readonly id: string; readonly email: string } | null;
  /** The guest's id that this browser holds, also beside an open account. */
  readonly guestId: string | null;
  /** The browser's IANA time zone, where it has told it. */
  readonly zone: string | undefined;
  /** Session cookies to renew with the response. */
  readonly renewed: readonly string[];
}

/**
 * Reads who is asking from the request's cookies; null for a browser that refuses cookies, and for one
 * whose guest has become an account since.
 */
export async function identify(requestHeaders: Headers): Promise<Identity | null> {
  const guestId = guestIdOf(readCookie(requestHeaders, guestCookie), secret());
  const zone = readCookie(requestHeaders, zoneCookie)?.slice(0, 64);
  const session = await sessionOf(requestHeaders);
  if (session?.response) {
    const { id, email } = session.response.user;
    const learnerId = await learnerIdOfUser(database(), id);
    return {
      learnerId,
      user: { id, email },
      guestId,
      zone,
      renewed: session.headers.getSetCookie(),
    };
  }
  if (guestId === null || (await isTaken(database(), guestId))) return null;
  return { learnerId: guestId, user: null, guestId, zone, renewed: [] };
}

/** Most requests are of guests; that they have no session is not worth asking for. */
async function sessionOf(headers: Headers) {
  if (!headers.get('cookie')?.includes('session_token=')) return null;
  return auth().api.getSession({ headers, returnHeaders: true });
}

/** Whoever refuses cookies is shown the pages of an unknown guest. */
export const nobody: Identity = {
  learnerId: 'nobody',
  user: null,
  guestId: null,
  zone: undefined,
  renewed: [],
};
