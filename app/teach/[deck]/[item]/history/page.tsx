import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { authorOf } from '@/app/_server/actor';
import { identity } from '@/app/_server/identity';
import { Anchor } from '@/app/_ui/anchor';
import { locale } from '@/app/_words/locale';
import { historyWords as words } from '@/app/_words/teach-history';
import { historyOf } from '@/lib/authoring/history/history';
import { openItem } from '@/lib/authoring/items/open-item';
import { database } from '@/lib/db/client';
import { Differences } from '../../../differences';
import { SignInFirst } from '../../../sign-in-first';
import styles from '../../../teach.module.css';
import { GoBack } from './go-back';
import { Regrade } from './regrade';

export const metadata: Metadata = { title: words.title };

const instant = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' });

export default async function Page({ params }: PageProps<'/teach/[deck]/[item]/history'>) {
  const author = authorOf(await identity());
  if (!author) return <SignInFirst />;
  const { deck, item } = await params;
  const history = await historyOf(database(), author, deck, item);
  if (!history.ok || history.value.length === 0) notFound();
  const current = history.value[0]!.version;
  const opened = await openItem(database(), author, deck, item);
  const kind = opened.ok ? opened.value.published?.kind : undefined;
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <p className={styles.crumbs}>
          <Anchor href={`/teach/${deck}`}>{words.deck}</Anchor> /{' '}
          <Anchor href={`/teach/${deck}/${item}`}>{words.item}</Anchor>
        </p>
        <h1>{words.title}</h1>
        <p className={styles.lead}>{words.lead}</p>
      </header>
      {(kind === 'choice' || kind === 'numeric') && (
        <Regrade deck={deck} slug={item} current={current} />
      )}
      <ol className={styles.decks} reversed>
        {history.value.map(({ version, by, at, note, changes }) => (
          <li key={version} className={styles.deck} data-version={version}>
            <h2>{words.version(version)}</h2>
            <p className={styles.chips}>
              {at && <time dateTime={at.toISOString()}>{instant.format(at)}</time>}
              {by && <span>{by}</span>}
            </p>
            {note && <p>{note}</p>}
            {changes.length > 0 && <Differences changes={changes} />}
            {version !== current && <GoBack deck={deck} slug={item} version={version} />}
          </li>
        ))}
      </ol>
    </div>
  );
}
