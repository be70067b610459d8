import { useEffect, useRef, useState } from 'react';
import { quizTakeWords as words } from '../../_words/quiz-take';
import styles from './take.module.css';

const MINUTE = 60_000;

/** The time that is left; it is said aloud only as each of the last minutes begins. */
export function Clock({
  leftMs,
  onOver,
}: {
  readonly leftMs: number;
  readonly onOver: () => void;
}) {
  const [left, setLeft] = useState(leftMs);
  const over = useRef(onOver);
  useEffect(() => {
    over.current = onOver;
  });
  useEffect(() => {
    const end = performance.now() + leftMs;
    const tick = setInterval(() => {
      const rest = end - performance.now();
      setLeft(Math.max(0, rest));
      if (rest > 0) return;
      clearInterval(tick);
      over.current();
    }, 250);
    return () => clearInterval(tick);
  }, [leftMs]);
  const seconds = Math.ceil(left / 1000);
  const minutes = Math.ceil(left / MINUTE);
  return (
    <p className={styles.clock} data-last={left < MINUTE}>
      <span aria-hidden="true">
        {`${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`}
      </span>
      <span className="unseen" role="timer" aria-live={minutes <= 2 ? 'polite' : 'off'}>
        {words.left(minutes)}
      </span>
    </p>
  );
}
