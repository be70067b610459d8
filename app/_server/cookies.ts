import { isSecure } from '../../lib/db/origin';
import { secret } from '../../lib/db/secret';
import { guestCookie, guestCookieAge, newGuest } from '../../lib/study/accounts/guest-cookie';

/** A cookie's value as the browser sent it. */
export function readCookie(headers: Headers, name: string): string | undefined {
  for (const pair of headers.get('cookie')?.split(';') ?? []) {
    const [key, ...rest] = pair.trim().split('=');
    if (key === name) return rest.join('=');
  }
  return undefined;
}

/** The Set-Cookie line that makes the browser a new guest. */
export function freshGuestCookie(): string {
  const secure = isSecure() ? '; Secure' : '';
  return `${guestCookie}=${newGuest(secret())}; Path=/; Max-Age=${guestCookieAge}; HttpOnly; SameSite=Lax${secure}`;
}
