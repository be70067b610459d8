import { entryWords as words } from '../_words/entry';
import styles from './entry-keys.module.css';
import { typeInto } from './type-into';

const KEYS = [
  { shown: '−', typed: '-', name: words.minus },
  { shown: '⁄', typed: '/', name: words.fraction },
  { shown: 'e', typed: 'e', name: 'e' },
] as const;

interface EntryKeysProps {
  /** The entry that was typed in last. */
  readonly field: () => HTMLInputElement | null;
}

/** The keys that a phone's number pad lacks; shown where there is a touch screen and nothing finer. */
export function EntryKeys({ field }: EntryKeysProps) {
  return (
    <fieldset className={styles.keys} aria-label={words.keys}>
      {KEYS.map(({ shown, typed, name }) => (
        <button
          key={name}
          type="button"
          aria-label={name}
          className={styles.key}
          // The field keeps the focus, and with it the phone its number pad.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => {
            const entry = field();
            if (entry) typeInto(entry, typed);
          }}
        >
          {shown}
        </button>
      ))}
    </fieldset>
  );
}
