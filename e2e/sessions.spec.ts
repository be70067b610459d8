import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type APIRequestContext, expect, test } from '@playwright/test';
import { browser } from './access/people';
import { morning, setClock } from './support/clock';
import { buildFolder, folder, root } from './support/place';

const PASSWORD = 'four words are best';
const ANOTHER = 'five words are better still';

test.beforeEach(() => setClock(morning(0)));

const newEmail = () => `session-${crypto.randomUUID()}@recurrent.example`;

const post = (who: APIRequestContext, what: string, data: object) =>
  who.post(`/api/account/${what}`, { data });

async function sessionOf(who: APIRequestContext): Promise<string | undefined> {
  const { cookies } = await who.storageState();
  return cookies.find(({ name }) => name.includes('session_token'))?.value;
}

async function isOpen(who: APIRequestContext): Promise<boolean> {
  return (await (await who.get('/account')).text()).includes('Signed in as');
}

async function signedUp(): Promise<{ who: APIRequestContext; email: string }> {
  const [who, email] = [await browser(), newEmail()];
  await who.get('/');
  expect((await post(who, 'sign-up', { email, password: PASSWORD })).ok()).toBe(true);
  return { who, email };
}

async function signedIn(email: string, password = PASSWORD) {
  const who = await browser();
  await who.get('/');
  const reply = await post(who, 'sign-in', { email, password });
  return { who, status: reply.status() };
}

test('a session is another one after each sign-in, and its cookie is for the server alone', async () => {
  const { who, email } = await signedUp();
  const first = await sessionOf(who);
  await post(who, 'sign-in', { email, password: PASSWORD });
  const second = await sessionOf(who);
  expect(second).toBeTruthy();
  expect(second).not.toBe(first);
  const { cookies } = await who.storageState();
  const cookie = cookies.find(({ name }) => name.includes('session_token'));
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
});

test('signing out everywhere ends the sessions of all browsers', async () => {
  const { who, email } = await signedUp();
  const elsewhere = (await signedIn(email)).who;
  expect([await isOpen(who), await isOpen(elsewhere)]).toEqual([true, true]);
  await post(who, 'sign-out-everywhere', {});
  expect([await isOpen(who), await isOpen(elsewhere)]).toEqual([false, false]);
});

test('a password is changed by whoever knows it, and signs every other browser out', async () => {
  const { who, email } = await signedUp();
  const elsewhere = (await signedIn(email)).who;
  const wrong = await post(who, 'password', { current: 'not it at all', password: ANOTHER });
  expect([wrong.status(), await wrong.json()]).toMatchObject([422, { field: 'current' }]);
  const short = await post(who, 'password', { current: PASSWORD, password: 'short' });
  expect(short.status()).toBe(422);
  const common = await post(who, 'password', { current: PASSWORD, password: 'basketball' });
  expect([common.status(), await common.json()]).toMatchObject([422, { field: 'password' }]);
  expect((await post(who, 'password', { current: PASSWORD, password: ANOTHER })).ok()).toBe(true);
  expect([await isOpen(who), await isOpen(elsewhere)]).toEqual([true, false]);
  expect((await signedIn(email)).status).toBe(422);
  expect((await signedIn(email, ANOTHER)).status).toBe(200);
});

test('an address is changed by whoever knows the password, and to none that is taken', async () => {
  const [{ who, email }, other] = [await signedUp(), await signedUp()];
  const taken = await post(who, 'email', { email: other.email, current: PASSWORD });
  expect([taken.status(), await taken.json()]).toMatchObject([422, { field: 'email' }]);
  const fresh = newEmail();
  expect((await post(who, 'email', { email: fresh, current: PASSWORD })).ok()).toBe(true);
  expect((await signedIn(fresh)).status).toBe(200);
  expect((await signedIn(email)).status).toBe(422);
});

test('guesses at a password are slowed down for the account, from wherever they come', async () => {
  const { email } = await signedUp();
  const statuses: number[] = [];
  for (let guess = 0; guess < 12; guess++) {
    statuses.push((await signedIn(email, `a wrong guess ${guess}`)).status);
  }
  expect(statuses.slice(0, 10).every((status) => status === 422)).toBe(true);
  expect(statuses.slice(-2)).toEqual([429, 429]);
  // Another account's are not.
  expect((await signedIn((await signedUp()).email)).status).toBe(200);
});

test('everything that is stored of somebody is handed out to them alone, and deleted when they say so', async () => {
  const { who, email } = await signedUp();
  const data = await (await who.get('/api/account/data')).text();
  expect(data).toContain(email);
  expect(data).not.toMatch(/scrypt|"token"/);
  const wrong = await post(who, 'delete', { current: 'not it at all' });
  expect([wrong.status(), await isOpen(who)]).toEqual([422, true]);
  expect((await post(who, 'delete', { current: PASSWORD })).ok()).toBe(true);
  expect(await isOpen(who)).toBe(false);
  expect((await signedIn(email)).status).toBe(422);
});

test('nothing that is sent to a browser holds the secret, where the database is or the list of common passwords', () => {
  const secret = readFileSync(join(folder, 'secret'), 'utf8').trim();
  const sent = join(root, buildFolder, 'static');
  const files = (readdirSync(sent, { recursive: true }) as string[]).filter((name) =>
    /\.(js|css|json|map)$/.test(name),
  );
  expect(files.length).toBeGreaterThan(10);
  for (const name of files) {
    const text = readFileSync(join(sent, name), 'utf8');
    for (const told of [
      secret,
      'DATABASE_URL',
      'better-sqlite3',
      'recurrent.db',
      'sojdlg123aljg',
    ]) {
      expect(text.includes(told), `${name} holds ${told.slice(0, 12)}`).toBe(false);
    }
  }
});
