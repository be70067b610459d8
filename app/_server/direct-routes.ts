import { secret } from '../../lib/db/secret';
import { guestCookie, guestIdOf } from '../../lib/study/accounts/guest-cookie';
import { POST as answer } from '../api/review/answer/route';
import { POST as grade } from '../api/review/grade/route';
import { POST as next } from '../api/review/next/route';
import { readCookie } from './cookies';
import { createDirect } from './direct';
import { longestBody } from './json-route';

/** What a review asks for with every card. */
export const answerDirectly = createDirect({
  routes: new Map([
    ['/api/review/answer', answer],
    ['/api/review/grade', grade],
    ['/api/review/next', next],
  ]),
  longestBody,
  isKnown: (headers) => guestIdOf(readCookie(headers, guestCookie), secret()) !== null,
});
