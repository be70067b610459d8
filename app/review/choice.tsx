import { classes } from '../_ui/classes';
import { Html } from '../_ui/html';
import { KeyHint } from '../_ui/key-hint';
import { commonWords } from '../_words/common';
import { reviewWords } from '../_words/review';
import styles from './item.module.css';
import type { ChoiceView, MarkedChoice } from './view';

const words = reviewWords.choice;

interface ChoiceProps {
  readonly item: ChoiceView;
  /** While the answer is on its way, what was chosen. */
  readonly chosen: number | null;
  readonly marked: MarkedChoice | null;
  readonly onChoose: (option: number) => void;
}

/** A question with options; once it is answered, each with its reason. */
export function Choice({ item, chosen, marked, onChoose }: ChoiceProps) {
  return (
    <>
      <Html className={`prose ${styles.front}`} html={item.promptHtml} />
      {marked ? (
        <MarkedOptions item={item} marked={marked} />
      ) : (
        <ol className={styles.options}>
          {item.optionsHtml.map((html, option) => (
            <li key={html}>
              <button
                type="button"
                className={classes(styles.option, chosen === option && styles.chosen)}
                disabled={chosen !== null}
                aria-keyshortcuts={String(option + 1)}
                onClick={() => onChoose(option)}
              >
                <KeyHint>{String(option + 1)}</KeyHint>
                <Html as="span" className="prose" html={html} />
              </button>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

function MarkedOptions({ item, marked }: { item: ChoiceView; marked: MarkedChoice }) {
  return (
    <>
      <p role="status" className={classes(styles.verdict, marked.correct && styles.good)}>
        {marked.correct
          ? commonWords.rightVerdict
          : marked.chosen === null
            ? words.gaveUp
            : words.wrong}
      </p>
      <ol className={styles.options}>
        {item.optionsHtml.map((html, option) => {
          const right = option === marked.correctOption;
          const taken = option === marked.chosen;
          return (
            <li
              key={html}
              className={classes(
                styles.told,
                right && styles.isRight,
                taken && !right && styles.isWrong,
              )}
            >
              <p className={styles.flag}>
                {words[right ? 'isRight' : 'isWrong'][taken ? 'own' : 'other']}
              </p>
              <Html className="prose" html={html} />
              <Html className={`prose ${styles.why}`} html={marked.whysHtml[option] ?? ''} />
            </li>
          );
        })}
      </ol>
      <Html className={`prose ${styles.explanation}`} html={marked.explanationHtml} />
    </>
  );
}
