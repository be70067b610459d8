import { Card } from '../_ui/card';
import styles from './account.module.css';
import { ChangeForm } from './change-form';

const CURRENT = {
  name: 'current',
  label: 'Password now',
  type: 'password',
  autoComplete: 'current-password',
} as const;

/** To change the account's e-mail address and password. */
export function Change() {
  return (
    <Card className={styles.form}>
      <h2>Change it</h2>
      <details>
        <summary>Change the e-mail address</summary>
        <ChangeForm
          path="/api/account/email"
          fields={[
            { name: 'email', label: 'New e-mail', type: 'email', autoComplete: 'username' },
            CURRENT,
          ]}
          submit="Change the address"
        />
      </details>
      <details>
        <summary>Change the password</summary>
        <ChangeForm
          path="/api/account/password"
          fields={[
            CURRENT,
            {
              name: 'password',
              label: 'New password, ten characters or more',
              type: 'password',
              autoComplete: 'new-password',
            },
          ]}
          submit="Change the password"
        />
        <p className={styles.hint}>You are signed out everywhere else.</p>
      </details>
    </Card>
  );
}
