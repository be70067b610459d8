import type { ZodType } from 'zod';
import type { Author } from '../../lib/authoring/access/open-deck';
import type { Refusal } from '../../lib/authoring/refusal';
import type { Result } from '../../lib/result';
import { refusedWords } from '../_words/refused';
import type { TeachRefused } from '../teach/wire';
import { authorOf } from './actor';
import { now } from './clock';
import { jsonRoute } from './json-route';

/** A route for authors: takes JSON from our own pages, of an account that is open, and answers in JSON. */
export function teachRoute<Body, Done>(
  schema: ZodType<Body>,
  handle: (body: Body, author: Author, now: Date) => Promise<Result<Done, Refusal>>,
): (request: Request) => Promise<Response> {
  return jsonRoute(schema, async (body, identity) => {
    const author = authorOf(identity);
    if (!author) return signInFirst();
    const result = await handle(body, author, now());
    return result.ok ? Response.json({ done: result.value }) : refusedReply(result.error);
  });
}

export function signInFirst(): Response {
  const problems = [{ field: null, message: refusedWords.signInTo.write }];
  return Response.json({ problems, signIn: true } satisfies TeachRefused, { status: 401 });
}

/** Why an author's wish was not done, as the page is told. */
export function refusedReply(refusal: Refusal): Response {
  switch (refusal.kind) {
    case 'unknown':
      return told(404, refusedWords.deck.gone);
    case 'forbidden':
      return told(403, refusedWords.deck.forbidden);
    case 'invalid': {
      const { problems } = refusal;
      return Response.json({ problems } satisfies TeachRefused, { status: 422 });
    }
    case 'moved-on': {
      const { version, by } = refusal;
      const message = `${by ?? 'Somebody'} published version ${version} meanwhile.`;
      const problems = [{ field: null, message }];
      const reply: TeachRefused = { problems, movedOn: { version, by } };
      return Response.json(reply, { status: 409 });
    }
  }
}

function told(status: number, message: string): Response {
  const problems = [{ field: null, message }];
  return Response.json({ problems } satisfies TeachRefused, { status });
}
