import type { GetServerSideProps, InferGetServerSidePropsType } from 'next';
import Head from 'next/head';
import { now } from '@/app/_server/clock';
import { countsOf } from '@/app/_server/counts';
import { headersOf } from '@/app/_server/headers-of';
import { identify, nobody } from '@/app/_server/identify';
import { itemView } from '@/app/_server/item-view';
import type { FrameView } from '@/app/_ui/frame';
import { reviewWords } from '@/app/_words/review';
import { siteWords } from '@/app/_words/site';
import { ReviewScreen } from '@/app/review/review-screen';
import type { Counts, ItemView } from '@/app/review/view';
import { database } from '@/lib/db/client';
import { findLearnerSettings } from '@/lib/study/learner-settings';
import { leftToday } from '@/lib/study/left-today';
import { nextItems } from '@/lib/study/next-items';

interface PageProps {
  /** What the document around the page shows. */
  readonly frame: FrameView;
  readonly items: readonly ItemView[];
  readonly counts: Counts;
  readonly minutes: number | null;
}

export const getServerSideProps = (async ({ req }) => {
  const { learnerId, user, zone } = (await identify(headersOf(req))) ?? nobody;
  const at = now();
  const db = database();
  const [settings, items, counts] = await Promise.all([
    findLearnerSettings(db, learnerId, zone),
    nextItems(db, learnerId, at, { count: 3, exclude: [], zone }),
    leftToday(db, learnerId, at, zone),
  ]);
  const props = {
    frame: { email: user?.email ?? null, theme: settings.theme, shortcuts: settings.shortcuts },
    items: items.map(itemView),
    counts: countsOf(counts),
    minutes: settings.minutes,
  };
  return { props };
}) satisfies GetServerSideProps<PageProps>;

export default function Page(props: InferGetServerSidePropsType<typeof getServerSideProps>) {
  const { items, counts, minutes } = props;
  return (
    <>
      <Head>
        <title>{siteWords.titleOf(reviewWords.title)}</title>
      </Head>
      <ReviewScreen items={items} counts={counts} minutes={minutes} />
    </>
  );
}
