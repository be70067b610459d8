import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { actorOf } from '@/app/_server/actor';
import { identity } from '@/app/_server/identity';
import { errorWords } from '@/app/_words/errors';
import { database } from '@/lib/db/client';
import { madeId } from '@/lib/study/practice/made';
import { openProblem, openTemplate } from '@/lib/study/practice/open';
import { DrillPage } from '../../../[template]/drill-page';
import { placeAsked } from '../../../[template]/place-asked';

type Props = PageProps<'/drills/made/[deck]/[item]'>;

async function opened({ params, searchParams }: Props) {
  const { deck, item } = await params;
  const asked = await searchParams;
  const link = typeof asked.link === 'string' ? asked.link : null;
  const actor = await actorOf(await identity(), link);
  const id = madeId(deck, item);
  return { id, asked, actor, deck, template: await openTemplate(database(), actor, id) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await opened(props)).template?.title ?? errorWords.notHere.title };
}

export default async function Page(props: Props) {
  const { id, asked, actor, deck, template } = await opened(props);
  if (!template) notFound();
  const place = placeAsked(template, id, asked);
  const problem = await openProblem(database(), actor, place);
  return <DrillPage template={template} place={place} problem={problem} trail={deck} />;
}
