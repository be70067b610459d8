import styles from './key-hint.module.css';

/** Shows which key does the same; hidden where there is no keyboard, and from screen readers. */
export function KeyHint({ children }: { readonly children: string }) {
  return (
    <span className={styles.key} aria-hidden="true">
      {children}
    </span>
  );
}
