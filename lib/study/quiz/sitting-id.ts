import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { secret } from '../../db/secret';

/**
 * A new sitting's id. It says when the sitting began, and is signed together with whose it is, so that
 * nothing has to be stored before the first answer, and nobody gains time by making one up.
 */
export function newSittingId(learnerId: string, now: Date): string {
  const said = `${now.getTime().toString(36)}.${randomBytes(9).toString('base64url')}`;
  return `${said}.${signature(learnerId, said)}`;
}

/** When a sitting of a learner's began; null for an id that was not made for that learner. */
export function beginningOf(sittingId: string, learnerId: string): Date | null {
  const [time = '', random = '', signed = '', ...more] = sittingId.split('.');
  const wanted = Buffer.from(signature(learnerId, `${time}.${random}`));
  const given = Buffer.from(signed);
  if (more.length > 0 || given.length !== wanted.length) return null;
  return timingSafeEqual(given, wanted) ? new Date(Number.parseInt(time, 36)) : null;
}

/** The seed of what is chosen for a sitting, or of a question's numbers: only this server can compute it. */
export function sittingSeed(sittingId: string, what: 'choice' | number): number {
  return createHmac('sha256', secret())
    .update(`quiz-seed:${sittingId}:${what}`)
    .digest()
    .readUInt32BE();
}

function signature(learnerId: string, said: string): string {
  return createHmac('sha256', secret())
    .update(`quiz:${learnerId}:${said}`)
    .digest('base64url')
    .slice(0, 22);
}
