import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { Button } from '@/app/_ui/button';
import { Dialog } from '@/app/_ui/dialog';
import { formulaExampleWords as words } from '@/app/_words/teach-formula';
import type { PracticeView } from '@/app/drills/view';
import styles from './formula-editor.module.css';
import { OwnPractice } from './own-practice';
import { hasFailed, post } from './post';
import type { PreviewReply } from './view';

interface StudentPreviewProps {
  readonly text: string;
  readonly level: number;
  readonly seed: number;
  readonly onSeed: (seed: number) => void;
}

/** The problem as a student gets it: it can be answered, is marked and diagnosed, and nothing is stored. */
export function StudentPreview({ text, level, seed, onSeed }: StudentPreviewProps) {
  const [open, setOpen] = useState(false);
  const [view, setView] = useState<PracticeView | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  useEffect(() => {
    if (!open) return;
    const abort = new AbortController();
    setView(null);
    setFailed(null);
    post<PreviewReply>('preview', { text, level, seed }, abort.signal).then((reply) => {
      if (abort.signal.aborted) return;
      if (hasFailed(reply)) setFailed(reply.failed);
      else setView(reply.practice);
    });
    return () => abort.abort();
  }, [open, text, level, seed]);

  return (
    <div className={styles.actions}>
      <Button onClick={() => setOpen(true)}>{words.preview(seed)}</Button>
      {open &&
        createPortal(
          // What is submitted in here is an answer, and no business of the form around the editor.
          <div onSubmit={(event) => event.stopPropagation()}>
            <Dialog title={words.previewTitle(seed)} open onClose={() => setOpen(false)}>
              {failed && <p className={styles.lost}>{failed}</p>}
              {view && (
                <OwnPractice
                  key={`${level} ${seed}`}
                  text={text}
                  view={view}
                  onOther={() => onSeed(seed + 1)}
                />
              )}
            </Dialog>
          </div>,
          document.body,
        )}
    </div>
  );
}
