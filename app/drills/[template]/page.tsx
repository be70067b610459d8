import { randomInt } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { practiceView } from '@/app/_server/practice-view';
import { Anchor } from '@/app/_ui/anchor';
import { ButtonLink } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import { familyTitle } from '@/lib/study/practice/catalogue';
import { practiceProblem, practiceTemplate } from '@/lib/study/practice/place';
import { drillAddress, wholeNumber } from '../address';
import { CopyAddress } from './copy-address';
import { Practice } from './practice';
import styles from './practice.module.css';

/** Seeds that the page draws itself; short, so that an address can be read out. */
const SEEDS = 1_000_000;
const LARGEST_SEED = 0xffffffff;

/** Concepts and families in whose drills the conventions matter. */
const CONVENTIONAL: ReadonlySet<string> = new Set(['gru', 'lstm', 'ctc']);

export async function generateMetadata({
  params,
}: PageProps<'/drills/[template]'>): Promise<Metadata> {
  const template = practiceTemplate((await params).template);
  return { title: template?.title ?? 'Not here' };
}

export default async function Page({ params, searchParams }: PageProps<'/drills/[template]'>) {
  const { template: id } = await params;
  const asked = await searchParams;
  const template = practiceTemplate(id);
  if (!template) notFound();
  const levels = template.levels.map(({ level }) => level);
  const lowest = levels[0] as number;
  const stepwise = asked.steps === '1';
  const level = levels.find((one) => one === wholeNumber(asked.level, 99));
  const seed = wholeNumber(asked.seed, LARGEST_SEED);
  if (level === undefined || seed === undefined) {
    const place = { level: level ?? lowest, seed: seed ?? randomInt(1, SEEDS) };
    redirect(drillAddress({ template: id, ...place, stepwise }));
  }
  const place = { template: id, level, seed, stepwise };
  const problem = practiceProblem(place);
  const another = drillAddress({ ...place, seed: seed + 1 });
  const conventions = [template.family, ...template.concepts].some((one) => CONVENTIONAL.has(one));
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <p className={styles.trail}>
          <Anchor href="/drills">Drills</Anchor> <span aria-hidden="true">/</span>{' '}
          {familyTitle(template.family)}
        </p>
        <h1>{template.title}</h1>
        <div className={styles.tools}>
          {levels.length > 1 && (
            <nav className={styles.levels} aria-label="Level">
              {levels.map((one) => (
                <Anchor
                  key={one}
                  href={drillAddress({ ...place, level: one })}
                  aria-current={one === level ? 'page' : undefined}
                >
                  Level {one}
                </Anchor>
              ))}
            </nav>
          )}
          {problem && problem.plan.steps.length > problem.ask.length && (
            <ButtonLink href={drillAddress({ ...place, stepwise: !stepwise })} look="quiet">
              {stepwise ? 'Only the answer' : 'Step by step'}
            </ButtonLink>
          )}
          <CopyAddress />
          <ButtonLink href={another} look="quiet">
            Other numbers
          </ButtonLink>
        </div>
      </header>
      {problem ? (
        <Card>
          <Practice key={drillAddress(place)} view={practiceView(problem, stepwise)} />
        </Card>
      ) : (
        <p>
          No numbers that tell who understood were found from here.{' '}
          <Anchor href={another}>Try the next ones.</Anchor>
        </p>
      )}
      {conventions && (
        <p className={styles.quiet}>
          Books and libraries differ here: see the{' '}
          <Anchor href="/conventions">table of conventions</Anchor>.
        </p>
      )}
    </div>
  );
}
