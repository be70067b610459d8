import { commonWords } from '../_words/common';
import { frameWords as words } from '../_words/frame';
import { keyNames } from '../_words/keys';
import { KeyHint } from './key-hint';
import styles from './keys-sheet.module.css';
import { GO_KEYS } from './navigation';

const keys: readonly (readonly [keys: readonly string[], what: string])[] = [
  ...GO_KEYS.map(({ key, label }) => [[keyNames.g, key.toUpperCase()], label] as const),
  [[keyNames.help], words.sheet.help],
  [[keyNames.escape], words.sheet.escape],
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
      <h2 id="keys-title">{words.keys}</h2>
      <ul>
        {keys.map(([names, what]) => (
          <li key={what}>
            <span className="unseen">{`${names.join(words.inTurn)}: `}</span>
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
        {words.sheet.beforeSettings} <a href="/settings">{words.sheet.settings}</a>
        {words.sheet.afterSettings}
      </p>
      <button type="button" popoverTarget="keys" popoverTargetAction="hide">
        {commonWords.close}
      </button>
    </div>
  );
}
