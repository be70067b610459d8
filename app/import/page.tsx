import type { Metadata } from 'next';
import { database } from '@/lib/db/client';
import { decksOfAuthor } from '@/lib/db/repositories/made-decks';
import { previewApart } from '@/lib/study/import-apart/import-apart';
import type { Identity } from '../_server/identify';
import { identity } from '../_server/identity';
import { Anchor } from '../_ui/anchor';
import { Card } from '../_ui/card';
import { importWords as words } from '../_words/import';
import { Commit } from './commit';
import styles from './import.module.css';
import { importOrder } from './importing';
import { Review } from './review';
import { TargetChoice } from './target';
import { Upload } from './upload';
import type { CommitBody } from './wire';

export const metadata: Metadata = { title: words.title };

const one = (value: string | string[] | undefined) => (typeof value === 'string' ? value : null);

export default async function Page({ searchParams }: PageProps<'/import'>) {
  const who = await identity();
  const { file, into } = await searchParams;
  const id = one(file);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{words.title}</h1>
        <p className={styles.lead}>{words.lead}</p>
      </header>
      {!who.user ? (
        <p>
          {words.account.before} <Anchor href="/account?new">{words.account.create}</Anchor>{' '}
          {words.account.or} <Anchor href="/account">{words.account.signIn}</Anchor>.
        </p>
      ) : id === null ? (
        <Upload />
      ) : (
        <Step who={who} file={id} into={one(into)} />
      )}
    </div>
  );
}

interface StepProps {
  readonly who: Identity;
  readonly file: string;
  /** The short name of a deck, empty for a new one; null where nothing was chosen yet. */
  readonly into: string | null;
}

async function Step({ who, file, into }: StepProps) {
  const wanted: CommitBody['into'] =
    into === null
      ? { kind: 'proposed' }
      : into === ''
        ? { kind: 'new', title: null }
        : { kind: 'deck', name: into };
  const order = importOrder(who, file, wanted);
  if (!order) {
    return <Refused problem={words.gone} />;
  }
  const preview = await previewApart(order);
  if (!preview.ok) return <Refused problem={preview.error} name={order.name} />;
  const { target } = preview.value;
  const decks = (await decksOfAuthor(database(), who.user!.id)).filter((deck) => !deck.withdrawn);
  const chosen = target.kind === 'known' ? target.name : '';
  return (
    <Card className={styles.step} aria-labelledby="step">
      <h2 id="step" className={styles.name}>
        {order.name}
      </h2>
      <TargetChoice file={file} chosen={chosen} decks={decks} />
      <Review {...preview.value} />
      <Commit
        file={file}
        into={target.kind === 'known' ? { kind: 'deck', name: target.name } : wanted}
        title={target.kind === 'new' ? target.title : null}
      />
    </Card>
  );
}

function Refused({ problem, name }: { readonly problem: string; readonly name?: string }) {
  return (
    <>
      <p role="alert" className={styles.problem}>
        {name !== undefined && <b>{words.of(name)} </b>}
        {words.refused(problem)}
      </p>
      <Upload />
    </>
  );
}
