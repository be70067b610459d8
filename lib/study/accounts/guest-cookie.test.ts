import { expect, test } from 'vitest';
import { guestIdOf, newGuest } from './guest-cookie';

test('a guest is known again by the cookie handed out', () => {
  const cookie = newGuest('secret');
  expect(guestIdOf(cookie, 'secret')).toMatch(/^[0-9a-f-]{36}$/);
  expect(guestIdOf(newGuest('secret'), 'secret')).not.toBe(guestIdOf(cookie, 'secret'));
});

test('an id that we did not sign is nobody', () => {
  const [id, signature] = newGuest('secret').split('.') as [string, string];
  const [other] = newGuest('secret').split('.') as [string];
  for (const cookie of [
    undefined,
    '',
    id,
    `${id}.`,
    `${id}.${signature.slice(1)}`,
    `${other}.${signature}`,
    `${id}.${'A'.repeat(signature.length)}`,
  ]) {
    expect(guestIdOf(cookie, 'secret')).toBeNull();
  }
  expect(guestIdOf(`${id}.${signature}`, 'another secret')).toBeNull();
});
