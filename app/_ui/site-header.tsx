import { frameWords as words } from '../_words/frame';
import { keyNames } from '../_words/keys';
import { placeWords } from '../_words/places';
import { siteWords } from '../_words/site';
import { KeyHint } from './key-hint';
import { Logo } from './logo';
import { currentAt, FURTHER, PLACES, type Place } from './navigation';
import styles from './site-header.module.css';

interface SiteHeaderProps {
  /** Whose account is open, null for a guest. */
  readonly email: string | null;
  /** The page's path. */
  readonly path: string;
}

/**
 * The head of every page. What does not fit in the row is in a menu that the browser itself opens and
 * closes, so that it works before any script has come; where the screen is narrow all of it is there.
 */
export function SiteHeader({ email, path }: SiteHeaderProps) {
  return (
    <header className={styles.header}>
      <a href="/" className={styles.home}>
        <Logo />
        <span className={styles.name}>{siteWords.name}</span>
      </a>
      <nav aria-label={words.main} className={styles.row}>
        <Links places={PLACES} path={path} />
      </nav>
      <button type="button" popoverTarget="menu" className={styles.open}>
        <MenuSign />
        <span className="unseen">{email ? words.menuOf : words.menu}</span>
        <span className={styles.whose}>
          {email ?? <span aria-hidden="true">{words.menu}</span>}
        </span>
      </button>
      <nav aria-label={words.menu} id="menu" popover="auto" className={styles.menu}>
        <div className={styles.narrow}>
          <Links places={PLACES} path={path} />
        </div>
        <Links places={FURTHER} path={path} />
        <button type="button" popoverTarget="keys" className={styles.keys}>
          {words.keys} <KeyHint>{keyNames.help}</KeyHint>
        </button>
        <Links
          places={[{ href: '/account', label: email ? placeWords.account : placeWords.signIn }]}
          path={path}
        />
      </nav>
    </header>
  );
}

function Links({ places, path }: { readonly places: readonly Place[]; readonly path: string }) {
  return (
    <ul>
      {places.map(({ href, label }) => (
        <li key={href}>
          <a href={href} aria-current={currentAt(href, path)}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}

function MenuSign() {
  return (
    <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true" focusable="false">
      <path d="M2 4.5h14M2 9h14M2 13.5h14" stroke="currentColor" strokeWidth="1.75" />
    </svg>
  );
}
