import type { Metadata } from 'next';
import { identity } from '@/app/_server/identity';
import { Anchor } from '@/app/_ui/anchor';
import { ButtonLink } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import { misconceptionWords as words } from '@/app/_words/misconceptions';
import { database } from '@/lib/db/client';
import { misconceptions } from '@/lib/study/misconceptions';
import { Empty } from './empty';
import styles from './misconceptions.module.css';
import { MixUp } from './mix-up';

export const metadata: Metadata = { title: words.title };

export default async function Page() {
  const { learnerId } = await identity();
  const found = await misconceptions(database(), learnerId);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
      </header>
      {found.length === 0 ? (
        <Empty />
      ) : (
        <ul className={styles.list}>
          {found.map((one) => (
            <MixUp key={one.kind} misconception={one} />
          ))}
        </ul>
      )}
      <Card className={styles.more}>
        <p>
          {words.more.before} <Anchor href="/drills">{words.more.drills}</Anchor>
          {words.more.after}
        </p>
        <ButtonLink href="/review">{words.more.review}</ButtonLink>
      </Card>
    </div>
  );
}
