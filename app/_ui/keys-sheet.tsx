import { KeyHint } from './key-hint';
import styles from './keys-sheet.module.css';
import { GO_KEYS } from './navigation';

const keys: readonly (readonly [keys: readonly string[], what: string])[] = [
  ...GO_KEYS.map(({ key, label }) => [['G', key.toUpperCase()], label] as const),
  [['?'], 'These keys; while you review, those of the review'],
  [['Esc'], 'Leave a field, close a menu'],
];

/** The keys of every page; the browser itself opens and closes it. */
export function KeysSheet() {
  return (
    <div
      id="keys"
      popover="auto"
      role="dialog"
      aria-labelledby="keys-title"
      tabIndex={-1}
      className={styles.sheet}
    >
      <h2 id="keys-title">Keys</h2>
      <ul>
        {keys.map(([names, what]) => (
          <li key={what}>
            <span className="unseen">{names.join(' then ')}: </span>
            <span className={styles.names}>
              {names.map((name) => (
                <KeyHint key={name}>{name}</KeyHint>
              ))}
            </span>
            {what}
          </li>
        ))}
      </ul>
      <p>
        Single keys can be switched off in the <a href="/settings">settings</a>.
      </p>
      <button type="button" popoverTarget="keys" popoverTargetAction="hide">
        Close
      </button>
    </div>
  );
}
