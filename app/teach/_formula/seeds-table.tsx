import { useEffect, useState } from 'react';
import { formulaDrawsWords } from '@/app/_words/teach-formula';
import styles from './formula-editor.module.css';
import { hasFailed, post } from './post';
import type { SeedsReply, SeedView } from './view';

const words = formulaDrawsWords.seeds;

interface SeedsTableProps {
  readonly text: string;
  readonly level: number;
  /** Shows the example of a seed. */
  readonly onSeed: (seed: number) => void;
}

const COUNT = 50;

/** Fifty problems of the template, a line each. */
export function SeedsTable({ text, level, onSeed }: SeedsTableProps) {
  const [open, setOpen] = useState(false);
  const [rows, setRows] = useState<readonly SeedView[]>([]);
  const [failed, setFailed] = useState<string | null>(null);
  useEffect(() => {
    if (!open) return;
    const abort = new AbortController();
    setRows([]);
    setFailed(null);
    async function load() {
      let all: readonly SeedView[] = [];
      while (all.length < COUNT) {
        const body = { text, level, from: 1 + all.length, count: COUNT - all.length };
        const reply = await post<SeedsReply>('seeds', body, abort.signal);
        if (abort.signal.aborted) return;
        if (hasFailed(reply)) return setFailed(reply.failed);
        all = [...all, ...reply.rows];
        setRows(all);
      }
    }
    const timer = window.setTimeout(load, 300);
    return () => {
      window.clearTimeout(timer);
      abort.abort();
    };
  }, [open, text, level]);

  return (
    <details className={styles.part} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.title}</summary>
      {failed && <p className={styles.lost}>{failed}</p>}
      {open && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reached by keyboard
        <section className={styles.table} tabIndex={0} aria-label={words.region}>
          <table>
            <thead>
              <tr>
                {words.heads.map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ seed, given, answer, mistakes, draws }) => (
                <tr key={seed}>
                  <th scope="row">
                    <button
                      type="button"
                      aria-label={words.show(seed)}
                      onClick={() => onSeed(seed)}
                    >
                      {seed}
                    </button>
                  </th>
                  <td>{given}</td>
                  <td>{answer === '' ? words.none : answer}</td>
                  <td>{mistakes}</td>
                  <td>{draws}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </details>
  );
}
