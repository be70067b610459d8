import { Anchor } from './anchor';
import { Logo } from './logo';
import styles from './site-header.module.css';

/** The head of every page. `email` is whose account is open, null for a guest. */
export function SiteHeader({ email }: { readonly email: string | null }) {
  return (
    <header className={styles.header}>
      <Anchor href="/" className={styles.home}>
        <Logo />
        <span className={styles.name}>Recurrent</span>
      </Anchor>
      <nav aria-label="Main" className={styles.nav}>
        <Anchor href="/">Today</Anchor>
        <Anchor href="/review">Review</Anchor>
        <Anchor href="/drills">Drills</Anchor>
        <Anchor href="/account" className={styles.account}>
          {email ?? 'Sign in'}
        </Anchor>
      </nav>
    </header>
  );
}
