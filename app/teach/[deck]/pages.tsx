import { Anchor } from '@/app/_ui/anchor';
import { itemListWords as words } from '@/app/_words/teach-deck';
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
    <nav className={styles.links} aria-label={words.pages}>
      {page > 1 && <Anchor href={`/teach/${deck}?page=${page - 1}`}>{words.before}</Anchor>}
      <span className={styles.hint}>{words.page(page, pages)}</span>
      {page < pages && <Anchor href={`/teach/${deck}?page=${page + 1}`}>{words.after}</Anchor>}
    </nav>
  );
}
