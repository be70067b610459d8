import type { Actor } from '../../authoring/access/may';
import type { Store } from '../../db/client';
import { makeProblem, type Problem } from '../../drills/problem';
import type { Template } from '../../drills/template';
import { madeTemplate } from './made';
import { type Place, practiceTemplate } from './place';

/** A template that may be practised: the bank's, or of a made deck that the actor may read. */
export async function openTemplate(db: Store, actor: Actor, id: string): Promise<Template | null> {
  return practiceTemplate(id) ?? (await madeTemplate(db, actor, id));
}

/** The problem at a place; null where there is no such template or level, or no fit draw. */
export async function openProblem(
  db: Store,
  actor: Actor,
  { template: id, level, seed }: Place,
): Promise<Problem | null> {
  const template = await openTemplate(db, actor, id);
  const made = template && makeProblem(template, { level, seed });
  return made?.ok ? made.value : null;
}
