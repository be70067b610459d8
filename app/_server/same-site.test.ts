import { expect, test } from 'vitest';
import { isSameSite } from './same-site';

const host = 'recurrent.example:3000';

test.each([
  [{ 'sec-fetch-site': 'same-origin' }, true],
  [{ 'sec-fetch-site': 'same-site' }, false],
  [{ 'sec-fetch-site': 'cross-site' }, false],
  [{ 'sec-fetch-site': 'none' }, false],
  [{ 'sec-fetch-site': 'cross-site', origin: `http://${host}` }, false],
  [{ origin: `http://${host}` }, true],
  [{ origin: 'http://elsewhere.example:3000' }, false],
  [{ origin: 'http://recurrent.example' }, false],
  [{ origin: 'null' }, false],
  [{}, false],
])('a request with %o is from our own page: %s', (headers, own) => {
  expect(isSameSite(new Headers({ host, ...headers } as Record<string, string>))).toBe(own);
});
