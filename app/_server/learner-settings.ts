import { cache } from 'react';
import { database } from '../../lib/db/client';
import { findLearnerSettings } from '../../lib/study/learner-settings';
import { identity } from './identity';

/** What the page's learner has set. It is read on the server, so that no page flashes in another theme. */
export const learnerSettings = cache(async () => {
  const { learnerId, zone } = await identity();
  return findLearnerSettings(database(), learnerId, zone);
});
