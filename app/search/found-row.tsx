import type { Route } from 'next';
import { Anchor } from '@/app/_ui/anchor';
import { Html } from '@/app/_ui/html';
import { typesetLine } from '@/app/_ui/typeset';
import { searchWords as words } from '@/app/_words/search';
import { itemAnchor, noteAnchor } from '@/app/decks/[name]/anchors';
import type { Found } from '@/lib/study/search/search';
import styles from './search.module.css';

/** Of what is told besides, so many letters are enough to know it again. */
const MOST_LETTERS = 280;

const KIND_WORDS: Readonly<Record<string, string>> = words.kinds;

/** Something found, leading to its place in its deck. */
export function FoundRow({ found }: { readonly found: Found }) {
  const { kind, itemKind, ref, deck, title, more } = found;
  const place = { deck: deck.name };
  const anchor = kind === 'note' ? noteAnchor(title) : itemAnchor(ref);
  return (
    <li>
      <Anchor href={`/decks/${deck.name}#${anchor}` as Route} className={styles.title}>
        <Html as="span" className="prose" html={typesetLine(title, place)} />
      </Anchor>
      {more && more.length <= MOST_LETTERS && (
        <Html className={`prose ${styles.more}`} html={typesetLine(more, place)} />
      )}
      <p className={styles.place}>{words.place(KIND_WORDS[itemKind ?? 'note'], deck.title)}</p>
    </li>
  );
}
