import { Anchor } from '../_ui/anchor';
import { Card } from '../_ui/card';
import { accountWords as words } from '../_words/account';
import styles from './account.module.css';
import { Act } from './act';
import { ChangeForm } from './change-form';

const { data, remove } = words;

/** What is stored of whoever is here: to have it, and to have it deleted. */
export function OwnData({ isGuest }: { readonly isGuest: boolean }) {
  const { what, text, submit } = isGuest ? remove.guest : remove.account;
  return (
    <Card className={styles.form}>
      <h2>{data.title}</h2>
      <p>
        <a href="/api/account/data" download>
          {data.download}
        </a>{' '}
        {data.afterDownload}
      </p>
      <p>
        <Anchor href="/reports">{data.reports}</Anchor>
        {data.afterReports}
      </p>
      <details>
        <summary>{what}</summary>
        <p>
          {text} {remove.backups}
        </p>
        {isGuest ? (
          <Act
            actions={[
              {
                label: submit,
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
                label: words.fields.password,
                type: 'password',
                autoComplete: 'current-password',
              },
            ]}
            submit={submit}
          />
        )}
      </details>
    </Card>
  );
}
