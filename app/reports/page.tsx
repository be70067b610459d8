import type { Metadata } from 'next';
import { database } from '@/lib/db/client';
import { ownReports } from '@/lib/study/own-reports';
import { identity } from '../_server/identity';
import { ButtonLink } from '../_ui/button';
import { Card } from '../_ui/card';
import { reportWords as words } from '../_words/reports';
import { Report } from './report';
import styles from './reports.module.css';

export const metadata: Metadata = { title: words.title };

export default async function Page() {
  const { learnerId } = await identity();
  const reports = await ownReports(database(), learnerId);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
      </header>
      {reports.length === 0 ? (
        <Card className={styles.report}>
          <p>{words.none}</p>
          <p>
            <ButtonLink href="/review" look="main">
              {words.onward.review}
            </ButtonLink>
          </p>
        </Card>
      ) : (
        <ul className={styles.list}>
          {reports.map((report) => (
            <Report key={report.id} report={report} />
          ))}
        </ul>
      )}
    </div>
  );
}
