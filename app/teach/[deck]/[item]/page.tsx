import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { authorOf } from '@/app/_server/actor';
import { identity } from '@/app/_server/identity';
import { previewOf } from '@/app/_server/item-preview';
import { Anchor } from '@/app/_ui/anchor';
import { teachWords } from '@/app/_words/teach';
import { teachItemWords as words } from '@/app/_words/teach-item';
import { openItem } from '@/lib/authoring/items/open-item';
import { database } from '@/lib/db/client';
import { conceptsFor } from '@/lib/db/repositories/concepts';
import { SignInFirst } from '../../sign-in-first';
import styles from '../../teach.module.css';
import { kindName } from '../../view';
import { ItemEditor } from './item-editor';

export const metadata: Metadata = { title: words.title };

export default async function Page({ params }: PageProps<'/teach/[deck]/[item]'>) {
  const author = authorOf(await identity());
  if (!author) return <SignInFirst />;
  const { deck: name, item: slug } = await params;
  const opened = await openItem(database(), author, name, slug);
  if (!opened.ok) notFound();
  const { deck, draft, published, version, withdrawn } = opened.value;
  const form = (draft?.form ?? published)!;
  const offered = await conceptsFor(database(), deck.id);
  return (
    <div className={styles.wide}>
      <header className={styles.head}>
        <p className={styles.crumbs}>
          <Anchor href="/teach">{teachWords.title}</Anchor> /{' '}
          <Anchor href={`/teach/${name}`}>{deck.title}</Anchor>
        </p>
        <h1>{words.heading(kindName(form.kind), version === 0)}</h1>
        <p className={styles.chips}>
          <span>{words.version(version)}</span>
          {withdrawn && <span>{words.withdrawn}</span>}
          {version > 0 && <Anchor href={`/teach/${name}/${slug}/history`}>{words.history}</Anchor>}
        </p>
      </header>
      <ItemEditor
        key={`${name}/${slug}`}
        deck={name}
        slug={slug}
        form={form}
        base={draft?.base ?? version}
        published={published}
        preview={previewOf(form, name)}
        offered={offered.map(({ title }) => title)}
      />
    </div>
  );
}
