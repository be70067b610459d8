import { WorkedSteps } from '@/app/_drill/worked-steps';
import { Button } from '@/app/_ui/button';
import { classes } from '@/app/_ui/classes';
import { Html } from '@/app/_ui/html';
import { commonWords } from '@/app/_words/common';
import { formulaExampleWords as words } from '@/app/_words/teach-formula';
import styles from './formula-editor.module.css';
import type { ExamineReply } from './view';

interface ExampleProps {
  readonly reply: ExamineReply | null;
  /** False while the example is still of an older text. */
  readonly isFresh: boolean;
  readonly isEmpty: boolean;
  readonly seed: number;
  readonly onSeed: (seed: number) => void;
  readonly onLevel: (level: number) => void;
}

/** One problem that the template makes, with its worked solution. */
export function Example({ reply, isFresh, isEmpty, seed, onSeed, onLevel }: ExampleProps) {
  const example = reply?.example;
  return (
    <section className={classes(styles.part, !isFresh && styles.stale)} aria-label={words.title}>
      <div className={styles.bar}>
        <h2>{words.title}</h2>
        {reply && reply.levels.length > 1 && (
          <label>
            {words.level}{' '}
            <select value={reply.level} onChange={({ target }) => onLevel(Number(target.value))}>
              {reply.levels.map((level) => (
                <option key={level}>{level}</option>
              ))}
            </select>
          </label>
        )}
        <label>
          {words.seed}{' '}
          <input
            type="number"
            min={0}
            max={999999}
            value={seed}
            onChange={({ target }) => onSeed(clamped(target.valueAsNumber))}
          />
        </label>
        <Button
          look="quiet"
          aria-keyshortcuts="Control+Enter"
          onClick={() => onSeed(clamped(seed + 1))}
        >
          {words.fresh}
        </Button>
      </div>
      {example ? (
        <>
          <Html className="prose" html={example.promptHtml} />
          <Html className={styles.quiet} html={example.meanwhileHtml} />
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reached by keyboard */}
          <section className={styles.wide} tabIndex={0} aria-label={words.solution}>
            <WorkedSteps steps={example.steps} />
          </section>
        </>
      ) : (
        <p className={styles.quiet}>
          {reply?.unfit ??
            (isEmpty
              ? words.empty
              : reply && reply.problems.length > 0
                ? words.wrong
                : commonWords.oneMoment)}
        </p>
      )}
    </section>
  );
}

const clamped = (seed: number) => Math.min(999_999, Math.max(0, Math.trunc(seed) || 0));
