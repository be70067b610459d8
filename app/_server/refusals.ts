import { database } from '../../lib/db/client';
import { leftToday } from '../../lib/study/left-today';
import type { Refusal } from '../../lib/study/refusal';
import { refusedWords } from '../_words/refused';
import type { Refused } from '../review/replies';
import { countsOf } from './counts';
import { itemView } from './item-view';
import { unreadCells } from './unread-cells';

/** Says why an answer was not taken; one to a card that moved on gets the card as it is now. */
export async function refusal(error: Refusal, learnerId: string, now: Date): Promise<Response> {
  if (error.kind === 'moved-on') {
    const counts = countsOf(await leftToday(database(), learnerId, now));
    const current = error.current && itemView(error.current);
    return Response.json({ refused: 'moved-on', current, counts } satisfies Refused, {
      status: 409,
    });
  }
  if (error.kind === 'unknown-card') {
    const reply: Refused = { refused: 'not-yours', message: refusedWords.othersCard };
    return Response.json(reply, { status: 404 });
  }
  const message =
    'cells' in error && error.cells.length > 0 ? unreadCells(error.cells) : error.message;
  return Response.json({ refused: 'other', message } satisfies Refused, { status: 422 });
}
