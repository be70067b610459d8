import { WorkedSteps } from '../_drill/worked-steps';
import { Button } from '../_ui/button';
import { Html } from '../_ui/html';
import { KeyHint } from '../_ui/key-hint';
import { drillWords as words } from '../_words/drill';
import { keyNames } from '../_words/keys';
import styles from './item.module.css';
import type { ExampleView } from './view';

interface WorkedExampleProps {
  readonly example: ExampleView;
  /** Folded away once the learner has gone on to their own numbers. */
  readonly folded: boolean;
  readonly onContinue: () => void;
}

/** An example with its whole solution, in front of the first showing of a drill. */
export function WorkedExample({ example, folded, onContinue }: WorkedExampleProps) {
  const body = (
    <div className={styles.example}>
      <Html className="prose" html={example.promptHtml} />
      <WorkedSteps steps={example.steps} />
      {example.noteHtml && <Html className={`prose ${styles.why}`} html={example.noteHtml} />}
    </div>
  );
  if (folded) {
    return (
      <details className={styles.folded}>
        <summary>{words.example}</summary>
        {body}
      </details>
    );
  }
  return (
    <section aria-labelledby="example">
      <h3 id="example" className={styles.flag}>
        {words.example}
      </h3>
      {body}
      <Button look="main" large className={styles.go} onClick={onContinue}>
        {words.fresh} <KeyHint>{keyNames.space}</KeyHint>
      </Button>
    </section>
  );
}
