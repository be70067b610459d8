import type { Metadata } from 'next';
import { database } from '@/lib/db/client';
import { answersOf } from '@/lib/study/accounts/answers-of';
import { identity } from '../_server/identity';
import { Anchor } from '../_ui/anchor';
import { Card } from '../_ui/card';
import styles from './account.module.css';
import { AccountForm } from './account-form';
import { Act } from './act';
import { Change } from './change';
import { OwnData } from './own-data';

export const metadata: Metadata = { title: 'Account' };

export default async function Page({ searchParams }: PageProps<'/account'>) {
  const { user, guestId } = await identity();
  const guestAnswers = guestId === null ? 0 : await answersOf(database(), guestId);
  if (user) return <Open email={user.email} guestAnswers={guestAnswers} />;
  const isNew = (await searchParams).new !== undefined;
  return (
    <div className={styles.page}>
      <h1>{isNew ? 'Create an account' : 'Sign in'}</h1>
      <p className={styles.lead}>
        {guestAnswers === 0
          ? 'An account keeps your schedule and brings it to any other browser. You can study without one.'
          : isNew
            ? `The ${count(guestAnswers)} you gave as a guest will be kept.`
            : `You have given ${count(guestAnswers)} as a guest; you will be asked whether to bring them along.`}
      </p>
      <Card>
        <AccountForm key={String(isNew)} mode={isNew ? 'sign-up' : 'sign-in'} />
      </Card>
      <p className={styles.other}>
        {isNew ? (
          <>
            Have an account already? <Anchor href="/account">Sign in</Anchor>
          </>
        ) : (
          <>
            New here? <Anchor href="/account?new">Create an account</Anchor>
          </>
        )}
      </p>
      <p className={styles.other}>
        Without an account your answers are kept for this browser, and deleted a year after the last
        one.
      </p>
      {guestAnswers > 0 && <OwnData isGuest />}
    </div>
  );
}

const count = (answers: number) => `${answers} ${answers === 1 ? 'answer' : 'answers'}`;

function Open({ email, guestAnswers }: { email: string; guestAnswers: number }) {
  return (
    <div className={styles.page}>
      <h1>Account</h1>
      {guestAnswers > 0 && (
        <Card className={styles.form}>
          <h2>Are these answers yours?</h2>
          <p>
            {count(guestAnswers)} {guestAnswers === 1 ? 'was' : 'were'} given in this browser before
            you signed in. If they are yours, they are added to your account in the order of time,
            one counted answer a card a day. If this computer is shared, leave them.
          </p>
          <Act
            actions={[
              {
                label: 'Add them',
                path: '/api/account/merge',
                body: { bring: true },
                look: 'main',
              },
              {
                label: 'Leave them',
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
          Signed in as <b>{email}</b>.
        </p>
        <Act
          actions={[
            { label: 'Sign out', path: '/api/account/sign-out', body: {}, look: 'plain' },
            {
              label: 'Sign out everywhere',
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
