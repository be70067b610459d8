import { compareText } from '../../lib/grading/compare-text';
import { classes } from '../_ui/classes';
import { typedAnswerWords as words } from '../_words/typed-answer';
import styles from './typed-answer.module.css';

interface TypedAnswerProps {
  readonly typed: readonly string[];
  /** For each field the answers that are right. */
  readonly fields: readonly (readonly string[])[];
}

/** What was typed beside what was to be typed, with the difference marked. */
export function TypedAnswer({ typed, fields }: TypedAnswerProps) {
  return (
    <ul className={styles.list}>
      {fields.map((answers, place) => {
        const own = typed[place] ?? '';
        const { verdict, parts } = compareText(own, answers);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a field is its place
          <li key={place} className={classes(styles.field, styles[verdict])} data-verdict={verdict}>
            <p className={styles.verdict}>{own.trim() === '' ? words.nothing : words[verdict]}</p>
            {own.trim() !== '' && (
              <p className={styles.text}>
                {verdict === 'other' ? (
                  <del>{own}</del>
                ) : (
                  parts.map(({ kind, text }, at) => {
                    const Element = kind === 'right' ? 'span' : kind === 'extra' ? 'del' : 'ins';
                    // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place
                    return <Element key={at}>{text}</Element>;
                  })
                )}
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
