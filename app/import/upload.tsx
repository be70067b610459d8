'use client';

import { type DragEvent, useId, useState } from 'react';
import { uploadWords as words } from '../_words/import';
import styles from './import.module.css';
import { sendFile } from './send-file';

/** Takes a file, chosen or dropped, and goes on to its review. */
export function Upload() {
  const id = useId();
  const [share, setShare] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [over, setOver] = useState(false);

  async function take(file: File | undefined) {
    if (!file || share !== null) return;
    setProblem(null);
    setShare(0);
    const reply = await sendFile(file, setShare);
    if ('file' in reply) return location.assign(`/import?file=${reply.file}`);
    setShare(null);
    setProblem(reply.problem);
  }

  function onDrop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  }

  return (
    <div>
      <p role="alert" className={styles.problem}>
        {problem}
      </p>
      <label
        htmlFor={id}
        className={styles.drop}
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <span className={styles.choose}>{words.choose}</span>
        <input
          id={id}
          type="file"
          className={styles.file}
          disabled={share !== null}
          onChange={(event) => take(event.target.files?.[0])}
        />
        {share !== null && (
          <span className={styles.sending} role="status">
            {share < 1 ? words.sending(Math.floor(share * 100)) : words.reading}
            <progress value={share} aria-label={words.sent} />
          </span>
        )}
      </label>
    </div>
  );
}
