import type { Metadata } from 'next';
import { database } from '@/lib/db/client';
import { answersOf } from '@/lib/study/accounts/answers-of';
import { identity } from '../_server/identity';
import { Anchor } from '../_ui/anchor';
import { Card } from '../_ui/card';
import { accountWords as words } from '../_words/account';
import styles from './account.module.css';
import { AccountForm } from './account-form';
import { Act } from './act';
import { Change } from './change';
import { OwnData } from './own-data';

export const metadata: Metadata = { title: words.title };

export default async function Page({ searchParams }: PageProps<'/account'>) {
  const { user, guestId } = await identity();
  const guestAnswers = guestId === null ? 0 : await answersOf(database(), guestId);
  if (user) return <Open email={user.email} guestAnswers={guestAnswers} />;
  const isNew = (await searchParams).new !== undefined;
  return (
    <div className={styles.page}>
      <h1>{isNew ? words.create : words.signIn}</h1>
      <p className={styles.lead}>
        {guestAnswers === 0
          ? words.lead
          : isNew
            ? words.kept(guestAnswers)
            : words.asked(guestAnswers)}
      </p>
      <Card>
        <AccountForm key={String(isNew)} mode={isNew ? 'sign-up' : 'sign-in'} />
      </Card>
      <p className={styles.other}>
        {isNew ? (
          <>
            {words.haveOne} <Anchor href="/account">{words.signIn}</Anchor>
          </>
        ) : (
          <>
            {words.newHere} <Anchor href="/account?new">{words.create}</Anchor>
          </>
        )}
      </p>
      <p className={styles.other}>{words.without}</p>
      {guestAnswers > 0 && <OwnData isGuest />}
    </div>
  );
}

function Open({ email, guestAnswers }: { email: string; guestAnswers: number }) {
  return (
    <div className={styles.page}>
      <h1>{words.title}</h1>
      {guestAnswers > 0 && (
        <Card className={styles.form}>
          <h2>{words.merge.title}</h2>
          <p>{words.merge.text(guestAnswers)}</p>
          <Act
            actions={[
              {
                label: words.merge.add,
                path: '/api/account/merge',
                body: { bring: true },
                look: 'main',
              },
              {
                label: words.merge.leave,
                path: '/api/account/merge',
                body: { bring: false },
                look: 'plain',
              },
            ]}
          />
        </Card>
      )}
      <Card className={styles.form}>
        <p>
          {words.signedInAs} <b>{email}</b>.
        </p>
        <Act
          actions={[
            { label: words.signOut, path: '/api/account/sign-out', body: {}, look: 'plain' },
            {
              label: words.signOutEverywhere,
              path: '/api/account/sign-out-everywhere',
              body: {},
              look: 'plain',
            },
          ]}
        />
      </Card>
      <Change />
      <OwnData isGuest={false} />
    </div>
  );
}
