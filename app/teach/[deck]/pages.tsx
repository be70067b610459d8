import { Anchor } from '@/app/_ui/anchor';
import styles from '../teach.module.css';

interface PagesProps {
  readonly deck: string;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
}

/** The way to a long list's other pages. */
export function Pages({ deck, page, pages }: PagesProps) {
  return (
    <nav className={styles.links} aria-label="Pages of items">
      {page > 1 && <Anchor href={`/teach/${deck}?page=${page - 1}`}>Before</Anchor>}
      <span className={styles.hint}>
        Page {page} of {pages}
      </span>
      {page < pages && <Anchor href={`/teach/${deck}?page=${page + 1}`}>After</Anchor>}
    </nav>
  );
}
