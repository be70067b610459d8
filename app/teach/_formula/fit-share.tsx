import { useEffect, useState } from 'react';
import { formulaDrawsWords as words } from '@/app/_words/teach-formula';
import styles from './formula-editor.module.css';
import { hasFailed, post } from './post';
import type { ShareReply } from './view';

interface FitShareProps {
  readonly text: string;
  readonly level: number;
  /** False while the text is still being typed. */
  readonly isFresh: boolean;
}

/** Publishing looks at as many. */
const DRAWS = 400;
const MOST_STEPS = 100;
const LEAST = 0.05;

interface Tally {
  readonly draws: number;
  readonly fit: number;
  readonly blamed: ReadonlyMap<string, number>;
}

const NONE: Tally = { draws: 0, fit: 0, blamed: new Map() };

function added(before: Tally, step: ShareReply): Tally {
  const blamed = new Map(before.blamed);
  for (const [kind, times] of step.blamed) blamed.set(kind, (blamed.get(kind) ?? 0) + times);
  return { draws: before.draws + step.draws, fit: before.fit + step.fit, blamed };
}

/** How many draws of numbers can tell who understood; counted in steps once the typing pauses. */
export function FitShare({ text, level, isFresh }: FitShareProps) {
  const [tally, setTally] = useState(NONE);
  useEffect(() => {
    if (!isFresh) return;
    const abort = new AbortController();
    setTally(NONE);
    async function count() {
      let sum = NONE;
      for (let step = 0; step < MOST_STEPS && sum.draws < DRAWS; step++) {
        const body = { text, level, step, count: DRAWS - sum.draws };
        const reply = await post<ShareReply>('share', body, abort.signal);
        if (abort.signal.aborted || hasFailed(reply)) return;
        sum = added(sum, reply);
        setTally(sum);
      }
    }
    const timer = window.setTimeout(count, 500);
    return () => {
      window.clearTimeout(timer);
      abort.abort();
    };
  }, [text, level, isFresh]);

  const { draws, fit, blamed } = tally;
  const share = draws === 0 ? null : fit / draws;
  const percent = share === null ? '…' : `${Math.round(100 * share)} %`;
  const all = [...blamed].sort((a, b) => b[1] - a[1]);
  return (
    <section className={styles.part} aria-labelledby="fit-draws">
      <h2 id="fit-draws">{words.title}</h2>
      <div className={styles.meter}>
        <meter min={0} max={1} low={LEAST} value={share ?? 0} aria-labelledby="fit-draws" />
        <strong>{percent}</strong>
        <span className={styles.quiet}>{words.of(draws)}</span>
      </div>
      {share !== null && share < LEAST && draws >= DRAWS && (
        <p className={styles.lost}>{words.tooFew}</p>
      )}
      {all.length > 0 && (
        <details>
          <summary>{words.others}</summary>
          <ul>
            {all.slice(0, 8).map(([kind, times]) => (
              <li key={kind}>
                {words.reason(words.reasons[kind] ?? kind.replaceAll('-', ' '), times)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
