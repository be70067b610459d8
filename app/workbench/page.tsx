import type { Metadata } from 'next';
import { benchOfQuery } from '@/lib/authoring/workbench/address';
import { cellText } from '@/lib/authoring/workbench/cell-text';
import { database } from '@/lib/db/client';
import { decksOfAuthor } from '@/lib/db/repositories/made-decks';
import { benchView } from '../_server/bench-view';
import { identity } from '../_server/identity';
import { workbenchWords as words } from '../_words/workbench';
import { START } from './start';
import { Workbench } from './workbench';
import styles from './workbench.module.css';

export const metadata: Metadata = { title: words.title };

export default async function Page({ searchParams }: PageProps<'/workbench'>) {
  const bench = benchOfQuery(await searchParams, cellText(START));
  const { user } = await identity();
  const decks = user ? await decksOfAuthor(database(), user.id) : [];
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
      </header>
      <Workbench
        start={bench}
        view={benchView(bench)}
        decks={decks.map(({ name, title }) => ({ name, title }))}
        isSignedIn={user !== null}
      />
    </div>
  );
}
