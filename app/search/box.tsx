import styles from './search.module.css';

/** A search in all decks; an ordinary form, so that it works before any script has come. */
export function SearchBox({ question = '' }: { readonly question?: string }) {
  return (
    <search className={styles.box}>
      <form action="/search">
        <input
          type="search"
          name="q"
          aria-label="Search in all decks"
          placeholder="Search in all decks"
          defaultValue={question}
          maxLength={200}
          autoComplete="off"
        />
        <button type="submit">Search</button>
      </form>
    </search>
  );
}
