import { searchWords as words } from '../_words/search';
import styles from './search.module.css';

/** A search in all decks; an ordinary form, so that it works before any script has come. */
export function SearchBox({ question = '' }: { readonly question?: string }) {
  return (
    <search className={styles.box}>
      <form action="/search">
        <input
          type="search"
          name="q"
          aria-label={words.field}
          placeholder={words.field}
          defaultValue={question}
          maxLength={200}
          autoComplete="off"
        />
        <button type="submit">{words.send}</button>
      </form>
    </search>
  );
}
