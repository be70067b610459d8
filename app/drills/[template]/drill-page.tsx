import type { ReactNode } from 'react';
import { practiceView } from '@/app/_server/practice-view';
import { Anchor } from '@/app/_ui/anchor';
import { ButtonLink } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import { drillWords } from '@/app/_words/drill';
import { drillsWords as words } from '@/app/_words/drills';
import type { Problem } from '@/lib/drills/problem';
import type { Template } from '@/lib/drills/template';
import { type DrillPlace, drillAddress } from '../address';
import { CopyAddress } from './copy-address';
import { Practice } from './practice';
import styles from './practice.module.css';

/** Concepts and families in whose drills the conventions matter. */
const CONVENTIONAL: ReadonlySet<string> = new Set(['gru', 'lstm', 'ctc']);

interface DrillPageProps {
  readonly template: Template;
  readonly place: DrillPlace;
  /** Null where no numbers were found that tell who understood. */
  readonly problem: Problem | null;
  /** What stands behind "Drills /" above the title. */
  readonly trail: ReactNode;
}

/** One drill with its numbers: a bank's, or one of a made deck. */
export function DrillPage({ template, place, problem, trail }: DrillPageProps) {
  const { level, seed, stepwise, link = null } = place;
  const levels = template.levels.map((one) => one.level);
  const another = drillAddress({ ...place, seed: seed + 1 });
  const conventions = [template.family, ...template.concepts].some((one) => CONVENTIONAL.has(one));
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <p className={styles.trail}>
          <Anchor href="/drills">{words.title}</Anchor> <span aria-hidden="true">/</span> {trail}
        </p>
        <h1>{template.title}</h1>
        <div className={styles.tools}>
          {levels.length > 1 && (
            <nav className={styles.levels} aria-label={words.levelNav}>
              {levels.map((one) => (
                <Anchor
                  key={one}
                  href={drillAddress({ ...place, level: one })}
                  aria-current={one === level ? 'page' : undefined}
                >
                  {words.level(one)}
                </Anchor>
              ))}
            </nav>
          )}
          {problem && problem.plan.steps.length > problem.ask.length && (
            <ButtonLink href={drillAddress({ ...place, stepwise: !stepwise })} look="quiet">
              {stepwise ? drillWords.answerOnly : drillWords.stepwise}
            </ButtonLink>
          )}
          <CopyAddress />
          <ButtonLink href={another} look="quiet">
            {words.otherNumbers}
          </ButtonLink>
        </div>
      </header>
      {problem ? (
        <Card>
          <Practice
            key={drillAddress(place)}
            view={practiceView(problem, stepwise, { template: place.template, link })}
          />
        </Card>
      ) : (
        <p>
          {words.unfit} <Anchor href={another}>{words.nextNumbers}</Anchor>
        </p>
      )}
      {conventions && (
        <p className={styles.quiet}>
          {words.beforeConventions} <Anchor href="/conventions">{words.conventions}</Anchor>
          {words.afterConventions}
        </p>
      )}
    </div>
  );
}
