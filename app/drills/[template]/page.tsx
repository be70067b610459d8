import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { errorWords } from '@/app/_words/errors';
import { familyTitle } from '@/lib/study/practice/catalogue';
import { practiceProblem, practiceTemplate } from '@/lib/study/practice/place';
import { DrillPage } from './drill-page';
import { placeAsked } from './place-asked';

export async function generateMetadata({
  params,
}: PageProps<'/drills/[template]'>): Promise<Metadata> {
  const template = practiceTemplate((await params).template);
  return { title: template?.title ?? errorWords.notHere.title };
}

export default async function Page({ params, searchParams }: PageProps<'/drills/[template]'>) {
  const { template: id } = await params;
  const template = practiceTemplate(id);
  if (!template) notFound();
  const place = placeAsked(template, id, await searchParams);
  return (
    <DrillPage
      template={template}
      place={place}
      problem={practiceProblem(place)}
      trail={familyTitle(template.family)}
    />
  );
}
