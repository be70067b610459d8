import type { Actor } from '../../lib/authoring/access/may';
import type { Author } from '../../lib/authoring/access/open-deck';
import { database } from '../../lib/db/client';
import { findLearner } from '../../lib/db/repositories/learners';
import { actorOf as learnerAsActor } from '../../lib/study/viewer';
import type { Identity } from './identify';

/**
 * Whoever sends a request as somebody who asks for a deck.
 *
 * @param link what the address carries to open a deck that is shared by link
 */
export async function actorOf(identity: Identity | null, link: string | null): Promise<Actor> {
  if (!identity) return { userId: null, learnerId: null, links: link === null ? [] : [link] };
  const { learnerId, user } = identity;
  const learner = await findLearner(database(), learnerId);
  const { links } = await learnerAsActor(database(), learnerId, learner);
  return {
    ...{ userId: user?.id ?? null, learnerId },
    links: link === null ? links : [...links, link],
  };
}

/** The account that is open as an author; null for a guest. */
export function authorOf({ user, learnerId }: Identity): Author | null {
  return user && { userId: user.id, learnerId, links: [] };
}
