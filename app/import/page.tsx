import type { Metadata } from 'next';
import { database } from '@/lib/db/client';
import { decksOfAuthor } from '@/lib/db/repositories/made-decks';
import { previewApart } from '@/lib/study/import-apart/import-apart';
import type { Identity } from '../_server/identify';
import { identity } from '../_server/identity';
import { Anchor } from '../_ui/anchor';
import { Card } from '../_ui/card';
import { Commit } from './commit';
import styles from './import.module.css';
import { importOrder } from './importing';
import { Review } from './review';
import { TargetChoice } from './target';
import { Upload } from './upload';
import type { CommitBody } from './wire';

export const metadata: Metadata = { title: 'Import' };

const one = (value: string | string[] | undefined) => (typeof value === 'string' ? value : null);

export default async function Page({ searchParams }: PageProps<'/import'>) {
  const who = await identity();
  const { file, into } = await searchParams;
  const id = one(file);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>Import</h1>
        <p className={styles.lead}>
          An Anki package (.apkg, .colpkg) with its media and schedule, a table (CSV, TSV, Quizlet),
          GIFT, Aiken, Moodle XML, QTI, or a deck file. You see what it becomes before anything is
          made.
        </p>
      </header>
      {!who.user ? (
        <p>
          What you import belongs to an account: <Anchor href="/account?new">create one</Anchor> or{' '}
          <Anchor href="/account">sign in</Anchor>.
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
    return <Refused problem="This file is not here any more." />;
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
        {name !== undefined && <b>{name}: </b>}
        {problem} Nothing was imported.
      </p>
      <Upload />
    </>
  );
}
