import { formulaHelpWords as words } from '@/app/_words/teach-formula';
import styles from './formula-editor.module.css';

/** The language by example, a line for each thing there is to say. */
export function FormulaHelp() {
  return (
    <details className={styles.help}>
      <summary>{words.title}</summary>
      <dl>
        {words.lines.map(([code, meaning]) => (
          <div key={code}>
            <dt>
              <code>{code}</code>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p>{words.keys}</p>
    </details>
  );
}
