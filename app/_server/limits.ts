import { refusedWords } from '../_words/refused';
import { createLimiter, type Limit } from './limiter';

const MINUTE = 60_000;

/** Limits for an address: a class signs up in one lesson from behind one. */
const LIMITS: Readonly<Record<string, Limit>> = {
  '/api/account/sign-up': { count: 100, windowMs: 60 * MINUTE },
  '/api/account/sign-in': { count: 100, windowMs: 15 * MINUTE },
  '/api/account/password': { count: 20, windowMs: 15 * MINUTE },
  '/api/drills': { count: 600, windowMs: MINUTE },
  // Pictures are decoded, and a formula's draws are tried.
  '/api/teach/media': { count: 120, windowMs: 10 * MINUTE },
  '/api/teach/item/publish': { count: 120, windowMs: MINUTE },
  // A file comes in pieces.
  '/api/import': { count: 300, windowMs: 10 * MINUTE },
};

const limiters = Object.entries(LIMITS).map(
  ([path, limit]) => [path, createLimiter(limit)] as const,
);

/** How long an address has to wait before it may ask for a path, in milliseconds; 0 if it may. */
export function waitFor(asked: string, address: string, now: number): number {
  const path = decoded(asked);
  const found = limiters.find(([prefix]) => path === prefix || path.startsWith(`${prefix}/`));
  return found ? found[1](address, now) : 0;
}

/** A route is found by its address with percent signs too. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Ten guesses at an account's password, and then one every minute and a half. */
const guesses = createLimiter({ count: 10, windowMs: 15 * MINUTE });

/** How long until a password may be tried for an account again, in milliseconds; 0 if it may. */
export function waitForAccount(email: string, now: number): number {
  return guesses(email.trim().toLowerCase(), now);
}

/** Refuses what comes too often, and says in how long to come back. */
export function tooOften(waitMs: number): Response {
  const seconds = Math.ceil(waitMs / 1000);
  const message = refusedWords.tooOften(seconds);
  return Response.json(
    { refused: 'other', message, problem: message, field: null },
    { status: 429, headers: { 'retry-after': String(seconds), 'cache-control': 'no-store' } },
  );
}
