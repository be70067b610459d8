import { type FormEvent, useState } from 'react';
import { Button } from '../_ui/button';
import { Dialog } from '../_ui/dialog';
import { reviewReportWords as words } from '../_words/review-report';
import styles from './report-dialog.module.css';
import { sendReport, Unreachable } from './send';
import type { ItemView } from './view';

interface ReportDialogProps {
  readonly item: ItemView;
  readonly kind: 'problem' | 'mark';
  /** The marked answer, where there is one. */
  readonly attemptId: string | null;
  readonly onClose: (said: string | null) => void;
}

/** Says what is wrong with an item or with a mark. */
export function ReportDialog({ item, kind, attemptId, onClose }: ReportDialogProps) {
  const [id] = useState(() => crypto.randomUUID());
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { title, asked, note } = words[kind];

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (text.trim() === '') return setProblem(words.empty);
    setBusy(true);
    const { cardId, itemVersion, seq, showing, draw } = item;
    const body = { id, cardId, itemVersion, seq, showing, draw, kind, text };
    try {
      const reply = await sendReport(attemptId ? { ...body, attemptId } : body);
      if ('kept' in reply) return onClose(words.kept);
      setProblem(reply.refused === 'moved-on' ? words.movedOn : reply.message);
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      setProblem(words.unreachable);
    }
    setBusy(false);
  }

  return (
    <Dialog title={title} open onClose={() => onClose(null)}>
      <form className={styles.form} onSubmit={submit}>
        <label htmlFor="report">{asked}</label>
        <textarea
          id="report"
          className={styles.text}
          rows={4}
          maxLength={2000}
          autoFocus
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <p className={styles.note}>{note}</p>
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
        <Button type="submit" look="main" off={busy}>
          {words.send}
        </Button>
      </form>
    </Dialog>
  );
}
