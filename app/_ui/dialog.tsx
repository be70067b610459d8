'use client';

import { type ReactNode, useEffect, useId, useRef } from 'react';
import { commonWords } from '../_words/common';
import { Button } from './button';
import styles from './dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A modal window; the browser keeps the focus in it, closes it on Escape and gives the focus back. */
export function Dialog({ title, open, onClose, children }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const dialog = element.current as HTMLDialogElement;
    if (open && !dialog.open) {
      dialog.showModal();
      // React focuses what is to have the focus before the window is shown, which is in vain.
      dialog.querySelector<HTMLElement>('textarea, input')?.focus();
    }
    if (!open && dialog.open) dialog.close();
  }, [open]);
  return (
    <dialog ref={element} className={styles.dialog} aria-labelledby={heading} onClose={onClose}>
      <div className={styles.head}>
        <h2 id={heading}>{title}</h2>
        <Button look="quiet" onClick={onClose}>
          {commonWords.close}
        </Button>
      </div>
      {children}
    </dialog>
  );
}
