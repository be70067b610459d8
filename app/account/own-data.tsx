import { Anchor } from '../_ui/anchor';
import { Card } from '../_ui/card';
import styles from './account.module.css';
import { Act } from './act';
import { ChangeForm } from './change-form';

/** What is stored of whoever is here: to have it, and to have it deleted. */
export function OwnData({ isGuest }: { readonly isGuest: boolean }) {
  return (
    <Card className={styles.form}>
      <h2>Your data</h2>
      <p>
        <a href="/api/account/data" download>
          Download everything
        </a>{' '}
        that is stored of you, as a JSON file.
      </p>
      <p>
        <Anchor href="/reports">What you reported</Anchor>, and what became of it.
      </p>
      <details>
        <summary>{isGuest ? 'Delete my answers' : 'Delete my account'}</summary>
        <p>
          {isGuest
            ? 'Your answers and your schedule are deleted at once. This cannot be taken back.'
            : 'Your account, your answers and your schedule are deleted at once, and your decks, save those that others study, which then are nobody’s. This cannot be taken back.'}{' '}
          Backups that were taken before hold them until they are thinned out, after three months at
          most.
        </p>
        {isGuest ? (
          <Act
            actions={[
              {
                label: 'Delete my answers for good',
                path: '/api/account/delete',
                body: { current: '' },
                look: 'plain',
              },
            ]}
          />
        ) : (
          <ChangeForm
            path="/api/account/delete"
            fields={[
              {
                name: 'current',
                label: 'Password',
                type: 'password',
                autoComplete: 'current-password',
              },
            ]}
            submit="Delete my account for good"
          />
        )}
      </details>
    </Card>
  );
}
