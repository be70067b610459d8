'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { Anchor } from '@/app/_ui/anchor';
import { Button } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import { deckReportWords as words } from '@/app/_words/teach-deck';
import type { FieldProblem } from '@/lib/authoring/refusal';
import type { DeckReport } from '@/lib/authoring/reports/reports';
import { Field } from '../field';
import { send } from '../send';
import styles from '../teach.module.css';

interface ReportsProps {
  readonly deck: string;
  readonly reports: readonly DeckReport[];
}

/** What learners say is wrong, to be answered one by one. */
export function Reports({ deck, reports }: ReportsProps) {
  const open = reports.filter(({ resolution }) => resolution === null);
  const closed = reports.filter(({ resolution }) => resolution !== null);
  return (
    <Card className={styles.form} aria-labelledby="reports">
      <h2 id="reports" tabIndex={-1}>
        {words.title}
      </h2>
      {open.length === 0 && <p className={styles.hint}>{words.none}</p>}
      <ul className={styles.decks}>
        {open.map((report) => (
          <li key={report.id} className={styles.deck}>
            <Said deck={deck} report={report} />
            <Resolve deck={deck} report={report.id} />
          </li>
        ))}
      </ul>
      {closed.length > 0 && (
        <details>
          <summary>{words.closed(closed.length)}</summary>
          <ul className={styles.decks}>
            {closed.map((report) => (
              <li key={report.id} className={styles.deck}>
                <Said deck={deck} report={report} />
                <p>{words.reply(report.resolution)}</p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
}

function Said({ deck, report }: { readonly deck: string; readonly report: DeckReport }) {
  const { slug, itemVersion, kind, text, numbers, answer } = report;
  return (
    <>
      <p className={styles.chips}>
        <Anchor href={`/teach/${deck}/${slug}`}>{slug}</Anchor>
        <span>{words.version(itemVersion)}</span>
        <span>{kind === 'mark' ? words.kinds.mark : words.kinds.problem}</span>
        {numbers && <span>{numbers}</span>}
      </p>
      <p>{text}</p>
      {answer !== null && (
        <p className={styles.hint}>
          {words.answer} <code>{JSON.stringify(answer)}</code>
        </p>
      )}
    </>
  );
}

function Resolve({ deck, report }: { readonly deck: string; readonly report: string }) {
  const router = useRouter();
  const [resolution, setResolution] = useState('');
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);

  async function onSubmit(event: FormEvent) {
    event.preventDefault();
    const reply = await send('report/resolve', { deck, report, resolution });
    setProblems('done' in reply ? [] : reply.problems);
    if (!('done' in reply)) return;
    // What is answered goes from the list, and this form with it.
    document.getElementById('reports')?.focus();
    router.refresh();
  }

  return (
    <form className={styles.form} onSubmit={onSubmit} noValidate>
      <Field
        label={words.field}
        field="resolution"
        problems={problems}
        value={resolution}
        hint={words.hint}
        onChange={(event) => setResolution(event.target.value)}
      />
      <Button type="submit">{words.send}</Button>
    </form>
  );
}
