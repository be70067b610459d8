import { useEffect, useState } from 'react';
import type { Bench } from '@/lib/authoring/workbench/run-bench';
import worked from '../_drill/worked-steps.module.css';
import { Html } from '../_ui/html';
import { workbenchWords as words } from '../_words/workbench';
import { hasFailed, post } from '../teach/_formula/post';
import type { StepView, UnfoldReply } from './view';
import styles from './workbench.module.css';

interface StepsProps {
  readonly bench: Bench;
  readonly steps: readonly StepView[];
}

/** Each step in symbols, with the numbers in, and its value; unfolded, down to single products. */
export function Steps({ bench, steps }: StepsProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reached by keyboard
    <section className={styles.steps} tabIndex={0} aria-label={words.steps.region}>
      <ol className={worked.steps}>
        {steps.map((step) => (
          <li key={step.name} className={worked.step}>
            <Html className={worked.line} html={step.symbolicHtml} />
            <Html className={worked.line} html={step.substitutedHtml} />
            <Html className={worked.line} html={step.valueHtml} />
            {step.unfolds && <Unfolded bench={bench} name={step.name} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Unfolded({ bench, name }: { readonly bench: Bench; readonly name: string }) {
  const [open, setOpen] = useState(false);
  const [lines, setLines] = useState<readonly string[]>([]);
  useEffect(() => {
    if (!open) return;
    const abort = new AbortController();
    post<UnfoldReply>('unfold', { ...bench, step: name }, abort.signal).then((reply) => {
      if (!abort.signal.aborted && !hasFailed(reply)) setLines(reply.linesHtml);
    });
    return () => abort.abort();
  }, [open, bench, name]);
  return (
    <details className={styles.unfolded} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {words.unfold.title}
        <span className="unseen">{words.unfold.of(name)}</span>
      </summary>
      {lines.map((html) => (
        <Html key={html} className={worked.line} html={html} />
      ))}
    </details>
  );
}
