import { hashPassword } from 'better-auth/crypto';
import { expect, test } from 'vitest';
import { hashedPassword, isPassword } from './passwords';

test('a password is known again by its hash, another is not, and the cost is what OWASP asks for', async () => {
  const hash = await hashedPassword('four words are best');
  expect(hash).toMatch(/^scrypt\$65536\$8\$2\$/);
  expect(await isPassword('four words are best', hash)).toBe(true);
  expect(await isPassword('four words are bes', hash)).toBe(false);
  expect(await hashedPassword('four words are best')).not.toBe(hash);
});

test('the same letters written in another Unicode form are the same password', async () => {
  const hash = await hashedPassword('caf\u00e9 au lait');
  expect(await isPassword('cafe\u0301 au lait', hash)).toBe(true);
});

test('an account made with the hash of before can still be opened', async () => {
  const old = await hashPassword('four words are best');
  expect(await isPassword('four words are best', old)).toBe(true);
  expect(await isPassword('other words', old)).toBe(false);
});
