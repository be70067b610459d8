import type { FieldChange } from '@/lib/authoring/history/history';
import styles from './differences.module.css';

const ELEMENTS = { same: 'span', added: 'ins', removed: 'del' } as const;

/** What changed between two versions, field by field, the words that came and went marked. */
export function Differences({ changes }: { readonly changes: readonly FieldChange[] }) {
  return (
    <dl className={styles.changes}>
      {changes.map(({ field, pieces }) => (
        <div key={field}>
          <dt>{field}</dt>
          <dd>
            {pieces.map(({ text, change }, place) => {
              const Element = ELEMENTS[change];
              // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never move
              return <Element key={place}>{text}</Element>;
            })}
          </dd>
        </div>
      ))}
    </dl>
  );
}
