import { Card } from '../_ui/card';
import { accountWords as words } from '../_words/account';
import styles from './account.module.css';
import { ChangeForm } from './change-form';

const CURRENT = {
  name: 'current',
  label: words.fields.current,
  type: 'password',
  autoComplete: 'current-password',
} as const;

/** To change the account's e-mail address and password. */
export function Change() {
  return (
    <Card className={styles.form}>
      <h2>{words.change.title}</h2>
      <details>
        <summary>{words.change.email.what}</summary>
        <ChangeForm
          path="/api/account/email"
          fields={[
            {
              name: 'email',
              label: words.fields.newEmail,
              type: 'email',
              autoComplete: 'username',
            },
            CURRENT,
          ]}
          submit={words.change.email.submit}
        />
      </details>
      <details>
        <summary>{words.change.password.what}</summary>
        <ChangeForm
          path="/api/account/password"
          fields={[
            CURRENT,
            {
              name: 'password',
              label: words.fields.newPassword,
              type: 'password',
              autoComplete: 'new-password',
            },
          ]}
          submit={words.change.password.submit}
        />
        <p className={styles.hint}>{words.change.password.after}</p>
      </details>
    </Card>
  );
}
