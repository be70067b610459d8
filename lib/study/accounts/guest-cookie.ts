import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';

/** The cookie that tells a guest from another: an id and its signature. */
export const guestCookie = 'recurrent.guest';

/** Seconds; a guest with a log is kept for a year after the last answer. */
export const guestCookieAge = 365 * 24 * 3600;

function signatureOf(id: string, secret: string): string {
  return createHmac('sha256', secret).update(`guest:${id}`).digest('base64url');
}

/** The cookie's value for a guest's id. */
export function signedGuest(id: string, secret: string): string {
  return `${id}.${signatureOf(id, secret)}`;
}

/** A new guest's cookie value. Nothing is stored: rows are made by the first answer. */
export function newGuest(secret: string): string {
  return signedGuest(randomUUID(), secret);
}

/** The id in a guest's cookie, null where there is none or we did not sign it. */
export function guestIdOf(cookie: string | undefined, secret: string): string | null {
  const [id, signature] = cookie?.split('.') ?? [];
  if (!id || !signature) return null;
  const given = Buffer.from(signature);
  const right = Buffer.from(signatureOf(id, secret));
  return given.length === right.length && timingSafeEqual(given, right) ? id : null;
}
