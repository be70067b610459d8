'use client';

import { type FormEvent, useId, useRef, useState } from 'react';
import { Button } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import { regradeWords as words } from '@/app/_words/teach-history';
import type { FieldProblem } from '@/lib/authoring/refusal';
import type { Regrade as RegradeResult } from '@/lib/study/regrade/regrade';
import { Problem } from '../../../problem';
import { send } from '../../../send';
import styles from '../../../teach.module.css';

interface RegradeProps {
  readonly deck: string;
  readonly slug: string;
  /** The current version, by whose key answers are marked. */
  readonly current: number;
}

/** Where a key was wrong: who would change, and marking their answers again. */
export function Regrade({ deck, slug, current }: RegradeProps) {
  const id = useId();
  const result = useRef<HTMLDivElement>(null);
  const [range, setRange] = useState({ from: 1, to: Math.max(1, current - 1) });
  const [found, setFound] = useState<RegradeResult | null>(null);
  const [done, setDone] = useState(false);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);

  async function ask(commit: boolean) {
    const reply = await send<RegradeResult>('item/regrade', { deck, slug, ...range, commit });
    setProblems('done' in reply ? [] : reply.problems);
    if (!('done' in reply)) return;
    setFound(reply.done);
    setDone(commit);
    // The button that marks again goes when it has done so.
    if (commit) result.current?.focus();
  }

  function change(part: Partial<typeof range>) {
    setRange({ ...range, ...part });
    setFound(null);
  }

  const versions = Array.from({ length: current }, (_, at) => at + 1);
  const select = (label: string, name: 'from' | 'to') => (
    <div className={styles.field}>
      <label htmlFor={`${id}-${name}`}>{label}</label>
      <select
        id={`${id}-${name}`}
        value={range[name]}
        onChange={(event) => change({ [name]: Number(event.target.value) })}
      >
        {versions.map((version) => (
          <option key={version}>{version}</option>
        ))}
      </select>
    </div>
  );
  return (
    <Card className={styles.form} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{words.title}</h2>
      <p className={styles.hint}>{words.lead(current)}</p>
      <form
        className={styles.form}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          ask(false);
        }}
      >
        <div className={styles.row}>
          {select(words.from, 'from')}
          {select(words.to, 'to')}
        </div>
        <Problem id={`${id}-problem`} problems={problems} field={null} />
        <Button type="submit">{words.show}</Button>
      </form>
      <div ref={result} role="status" tabIndex={-1}>
        {found && <Found found={found} done={done} />}
      </div>
      {found && found.changes.length > 0 && !done && (
        <Button look="main" onClick={() => ask(true)}>
          {words.go(found.changes.length)}
        </Button>
      )}
    </Card>
  );
}

function Found({ found, done }: { readonly found: RegradeResult; readonly done: boolean }) {
  const { changes, cards } = found;
  const toRight = changes.filter(({ was, now }) => now > was).length;
  const learners = new Set(changes.map(({ learner }) => learner)).size;
  if (changes.length === 0) {
    return <p>{words.nothing(cards)}</p>;
  }
  return (
    <>
      <p>
        {(done ? words.did : words.would)({
          ...{ right: toRight, wrong: changes.length - toRight, learners },
        })}
      </p>
      <details>
        <summary>{words.each}</summary>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.learner}</th>
              <th scope="col">{words.day}</th>
              <th scope="col">{words.grade}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ reviewId, learner, day, was, now }) => (
              <tr key={reviewId}>
                <td>{learner}</td>
                <td>{day}</td>
                <td>{words.change(was, now)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}
