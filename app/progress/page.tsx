import type { Metadata, Route } from 'next';
import { now } from '@/app/_server/clock';
import { identity } from '@/app/_server/identity';
import { Anchor } from '@/app/_ui/anchor';
import { dayName } from '@/app/_ui/day';
import { progressWords as words } from '@/app/_words/progress';
import { database } from '@/lib/db/client';
import { progress } from '@/lib/study/progress/progress';
import { SPANS } from '@/lib/study/progress/types';
import { Calendar } from './calendar';
import { ConceptMap } from './concept-map';
import { Empty } from './empty';
import { KeyFigures } from './key-figures';
import {
  BandsChart,
  EaseFactorsChart,
  GradesChart,
  IntervalsChart,
  RetentionChart,
  WeakestChart,
} from './memory';
import styles from './progress.module.css';
import { ForgottenCards, MixUps } from './trouble';
import { AnswersChart, ForecastChart, HoursChart, TimeChart } from './work';

export const metadata: Metadata = { title: words.title };

export default async function Page({ searchParams }: PageProps<'/progress'>) {
  const { span: asked } = await searchParams;
  const span = SPANS.find((one) => one === asked) ?? 'month';
  const { learnerId, zone } = await identity();
  const found = await progress(database(), learnerId, now(), { span, zone });
  const hasAnswers =
    found.calendar.some(({ answers }) => answers > 0) || found.intervals.some(({ cards }) => cards);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div>
          <h1>{words.title}</h1>
          <p>{dayName(found.day)}</p>
        </div>
        {hasAnswers && (
          <nav aria-label={words.span} className={styles.spans}>
            <ul>
              {SPANS.map((one) => (
                <li key={one}>
                  <Anchor
                    href={`/progress?span=${one}` as Route}
                    aria-current={one === span ? 'true' : undefined}
                  >
                    {words.spans[one]}
                  </Anchor>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </header>
      {hasAnswers ? (
        <>
          <KeyFigures {...found} />
          <section className={styles.charts} aria-labelledby="work">
            <h2 id="work">{words.sections.work}</h2>
            <Calendar days={found.calendar} />
            <ForecastChart forecast={found.forecast} />
            <AnswersChart {...found} />
            <TimeChart {...found} />
            <HoursChart hours={found.hours} />
          </section>
          <section className={styles.charts} aria-labelledby="memory">
            <h2 id="memory">{words.sections.memory}</h2>
            <RetentionChart {...found} />
            <GradesChart grades={found.grades} />
            <BandsChart bands={found.bands} />
            <WeakestChart concepts={found.concepts} />
            <IntervalsChart intervals={found.intervals} />
            <EaseFactorsChart easeFactors={found.easeFactors} />
          </section>
          <section className={styles.charts} aria-labelledby="trouble">
            <h2 id="trouble">{words.sections.trouble}</h2>
            <MixUps misconceptions={found.misconceptions} />
            <ForgottenCards cards={found.forgotten} />
          </section>
        </>
      ) : (
        <Empty />
      )}
      <section className={styles.charts} aria-labelledby="concepts">
        <h2 id="concepts">{words.sections.concepts}</h2>
        <ConceptMap concepts={found.concepts.filter(({ items }) => items > 0)} />
      </section>
    </div>
  );
}
