import Link from 'next/link';
import { Logo } from './logo';
import styles from './site-header.module.css';

/** The head of every page. `email` is whose account is open, null for a guest. */
export function SiteHeader({ email }: { readonly email: string | null }) {
  return (
    <header className={styles.header}>
      <Link href="/" className={styles.home}>
        <Logo />
        Recurrent
      </Link>
      <nav aria-label="Main" className={styles.nav}>
        <Link href="/">Today</Link>
        <Link href="/review">Review</Link>
        <Link href="/account" className={styles.account}>
          {email ?? 'Sign in'}
        </Link>
      </nav>
    </header>
  );
}
