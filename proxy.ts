import { randomBytes, randomUUID } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { addressOf } from './app/_server/address';
import { tooOften, waitFor } from './app/_server/limits';
import { nonceHeader } from './app/_server/page-headers';
import { pathHeader } from './app/_server/path-header';
import { FILE_POLICY, policyFor } from './app/_server/policy';
import { requestIdHeader } from './app/_server/request-id';
import { securityHeaders } from './app/_server/security-headers';
import { isSecure } from './lib/db/origin';
import { secret } from './lib/db/secret';
import {
  guestCookie,
  guestCookieAge,
  guestIdOf,
  newGuest,
} from './lib/study/accounts/guest-cookie';

/** Runs before every page: hands out the nonce for its scripts and, to whoever has none, a guest's id. */
export function proxy(request: NextRequest): Response {
  const wait = waitFor(request.nextUrl.pathname, addressOf(request.headers), performance.now());
  if (wait > 0) return tooOften(wait);

  const requestId = randomUUID();
  const nonce = randomBytes(16).toString('base64');
  // What is set here is what the browser gets, also where the route would have said otherwise.
  const policy = request.nextUrl.pathname.startsWith('/media/')
    ? FILE_POLICY
    : policyFor(nonce, process.env.NODE_ENV === 'development');
  const known = guestIdOf(request.cookies.get(guestCookie)?.value, secret()) !== null;
  const guest = known ? null : newGuest(secret());
  // The page behind must see the cookie that the browser gets with this very response.
  if (guest) request.cookies.set(guestCookie, guest);

  const headers = new Headers(request.headers);
  headers.set(requestIdHeader, requestId);
  headers.set(nonceHeader, nonce);
  headers.set(pathHeader, request.nextUrl.pathname);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set(requestIdHeader, requestId);
  response.headers.set('content-security-policy', policy);
  for (const [name, value] of Object.entries(securityHeaders)) response.headers.set(name, value);
  if (guest) {
    response.cookies.set(guestCookie, guest, {
      httpOnly: true,
      sameSite: 'lax',
      secure: isSecure(),
      path: '/',
      maxAge: guestCookieAge,
    });
  }
  return response;
}

export const config = {
  matcher: ['/((?!_next/static|icon.svg|apple-icon.png|manifest.webmanifest).*)'],
};
