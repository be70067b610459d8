import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commonPasswords } from './common-passwords';
import { PASSWORD_LENGTH, type WeakPassword, weakPassword } from './password-rule';

const common = await commonPasswords();
const weak = (password: string, email = 'ada.lovelace@recurrent.example') =>
  weakPassword({ password, email, common });

test.each<[password: string, why: WeakPassword | null]>([
  ['password1', 'short'],
  ['\u{1f40e}'.repeat(9), 'short'],
  ['\ufb03'.repeat(9), 'short'],
  [`${'horse '.repeat(22)}`, 'long'],
  ['password123', 'common'],
  ['Password123', 'common'],
  ['ｐａｓｓｗｏｒｄ１２３', 'common'],
  ['1qaz2wsx3edc', 'common'],
  ['Password2026!', 'common with additions'],
  ['!!!p@ssw0rd!!!', 'common with additions'],
  ['2026-dragon', 'common with additions'],
  ['aaaaaaaaaa', 'repeated'],
  ['          ', 'repeated'],
  ['xyzxyzxyzxyz', 'repeated'],
  ['wintertimewintertime', null],
  ['winter winter winter', 'repeated'],
  ['bcdefghijklmn', 'in order'],
  ['zyxwvutsrqp', 'in order'],
  ['34567890123', 'in order'],
  ['32109876543', 'in order'],
  ['ada.lovelace@recurrent.example', 'own address'],
  ['Ada.Lovelace12', 'own address'],
  ['my recurrent', 'our name'],
  ['recurrent neural networks', null],
  ['four words are best', null],
  ['correct horse battery staple', null],
  ['ada.lovelace walks by the river', null],
  ['пароль из четырёх слов', null],
  ['dragon83651937', null],
  ['k7Qw-t2_Xp', null],
  ['no rule of signs', null],
])('of the password %j is said: %j', (password, why) => {
  expect(weak(password)).toBe(why);
});

test('a name of one letter, or none, forbids nothing', () => {
  expect(weak('four words are best', 'a@recurrent.example')).toBeNull();
  expect(weak('four words are best', '')).toBeNull();
});

test('every password of the list is refused, however its letters are written', () => {
  for (const password of common) {
    expect(weak(password), password).not.toBeNull();
    expect(weak(password.toUpperCase()), password).not.toBeNull();
  }
  const long = [...common].filter((password) => password.length >= PASSWORD_LENGTH.min);
  expect(long.length).toBeGreaterThan(2_500);
});

test('a password of chance is taken, from the shortest to the longest, of whatever signs', () => {
  const chance = fc.uint8Array({ minLength: 12, maxLength: 64 });
  fc.assert(
    fc.property(chance, fc.constantFrom('hex', 'base64url'), (bytes, code) => {
      const password = Buffer.from(bytes).toString(code);
      fc.pre(new Set(bytes).size > 8);
      expect(weak(password)).toBeNull();
    }),
    { seed: 7, numRuns: 500 },
  );
});

test('a password is at least ten characters long and may have a hundred and more', () => {
  expect(weak('k7Qw-t2_X')).toBe('short');
  expect(PASSWORD_LENGTH.max).toBeGreaterThanOrEqual(64);
  const longest = 'a horse, a battery and some staples; '.repeat(4).slice(0, PASSWORD_LENGTH.max);
  expect(weak(longest)).toBeNull();
});
