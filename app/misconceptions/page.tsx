import type { Metadata } from 'next';
import { identity } from '@/app/_server/identity';
import { Anchor } from '@/app/_ui/anchor';
import { ButtonLink } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import { database } from '@/lib/db/client';
import { misconceptions } from '@/lib/study/misconceptions';
import { Empty } from './empty';
import styles from './misconceptions.module.css';
import { MixUp } from './mix-up';

export const metadata: Metadata = { title: 'What you mix up' };

export default async function Page() {
  const { learnerId } = await identity();
  const found = await misconceptions(database(), learnerId);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>What you mix up</h1>
        <p>
          A wrong answer to a drill often says which mistake led to it. One may be a slip; when the
          same mistake explains several of the answers in your reviews, it is listed here, and it
          goes once you were right three times in a row where it would have shown.
        </p>
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
          Practice is for trying things out and is not counted here:{' '}
          <Anchor href="/drills">all drills</Anchor>.
        </p>
        <ButtonLink href="/review">Review</ButtonLink>
      </Card>
    </div>
  );
}
