'use client';

import { useEffect, useState } from 'react';
import { Button } from '@/app/_ui/button';
import { listenWords as words } from '@/app/_words/listen';
import styles from './listen.module.css';
import type { ListenBody, ListenReply } from './listen-wire';
import { useVoice } from './use-voice';

const RATES = [0.75, 1, 1.25, 1.5];

async function fetchParts(body: ListenBody): Promise<ListenReply | null> {
  const response = await fetch('/api/listen', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => null);
  return response?.ok ? response.json() : null;
}

/** Reads notes or cards aloud, with a bar to hold, to go back and to go on. */
export function Listen({ label, ...what }: Omit<ListenBody, 'from'> & { readonly label: string }) {
  const [rate, setRate] = useState(1);
  const [problem, setProblem] = useState<string | null>(null);
  const [able, setAble] = useState(false);
  const voice = useVoice(rate, (from) => fetchParts({ ...what, from }));
  const { reading } = voice;
  useEffect(() => setAble('speechSynthesis' in window), []);

  async function start() {
    setProblem(null);
    if (!(await voice.start())) setProblem(words.failed);
  }

  if (!able) return null;
  return (
    <>
      <Button look="quiet" className={styles.start} onClick={start}>
        <SpeakerSign /> {label}
      </Button>
      <p role="alert" className={styles.problem}>
        {problem}
      </p>
      {reading && (
        <section className={styles.bar} aria-label={words.bar}>
          <Button onClick={() => voice.go(-1)}>{words.back}</Button>
          {reading.paused ? (
            <Button look="main" onClick={() => voice.go(0)}>
              {words.goOn}
            </Button>
          ) : (
            <Button look="main" onClick={voice.pause}>
              {words.pause}
            </Button>
          )}
          <Button onClick={() => voice.go(1)}>{words.next}</Button>
          <label className={styles.rate}>
            <span className="unseen">{words.speed}</span>
            <select value={rate} onChange={(event) => setRate(Number(event.target.value))}>
              {RATES.map((one) => (
                <option key={one} value={one}>
                  {words.times(one)}
                </option>
              ))}
            </select>
          </label>
          <span className={styles.place}>{words.place(reading.at + 1, reading.total)}</span>
          <Button look="quiet" onClick={voice.stop}>
            {words.stop}
          </Button>
        </section>
      )}
    </>
  );
}

function SpeakerSign() {
  return (
    <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true" focusable="false">
      <path
        d="M3 7h2.5L9.5 3.5v11L5.5 11H3zM12 6.5a3.5 3.5 0 0 1 0 5M13.8 4.4a6.2 6.2 0 0 1 0 9.2"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </svg>
  );
}
