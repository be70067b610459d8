import type { Metadata } from 'next';
import { database } from '@/lib/db/client';
import { nextItems } from '@/lib/study/next-items';
import { today } from '@/lib/study/today';
import { now } from '../_server/clock';
import { countsOf } from '../_server/counts';
import { identity } from '../_server/identity';
import { itemView } from '../_server/item-view';
import { learnerSettings } from '../_server/learner-settings';
import { ReviewScreen } from './review-screen';

export const metadata: Metadata = { title: 'Review' };

export default async function Page() {
  const { learnerId, zone } = await identity();
  const { minutes } = await learnerSettings();
  const at = now();
  const [items, counts] = await Promise.all([
    nextItems(database(), learnerId, at, { count: 3, exclude: [], zone }),
    today(database(), learnerId, at, zone),
  ]);
  return <ReviewScreen items={items.map(itemView)} counts={countsOf(counts)} minutes={minutes} />;
}
