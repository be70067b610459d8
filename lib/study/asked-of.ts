import type { Store } from '../db/client';
import { templateOf } from './drill-problem';
import type { StudyBody } from './item-body';

/** What an item asks, as Markdown with TeX, and never what the answer is: of a drill its title. */
export async function askedOf(db: Store, body: StudyBody): Promise<string> {
  if (body.kind === 'flashcard') return body.front;
  return body.kind === 'drill' ? (await templateOf(db, body)).title : body.prompt;
}
