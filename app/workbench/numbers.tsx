import { useState } from 'react';
import type { TypedNumbers } from '@/lib/authoring/workbench/numbers';
import { Button } from '../_ui/button';
import { gridOf } from '../_ui/cells';
import { Html } from '../_ui/html';
import { MatrixInput } from '../_ui/matrix-input';
import { workbenchWords } from '../_words/workbench';
import type { GivenView } from './view';
import styles from './workbench.module.css';

const words = workbenchWords.numbers;

interface NumbersProps {
  readonly givens: readonly GivenView[];
  /** Givens in which something is no number. */
  readonly unread: readonly string[];
  readonly typed: TypedNumbers;
  readonly seed: number;
  readonly isShareable: boolean;
  readonly onType: (name: string, entries: readonly string[]) => void;
  readonly onSeed: (seed: number) => void;
}

/** Larger ones are computed with and not typed. */
const MOST_TYPED = 64;

/** The numbers that are computed with: drawn from a seed, any of them typed over. */
export function Numbers(props: NumbersProps) {
  const { givens, unread, typed, seed, isShareable, onType, onSeed } = props;
  const [said, setSaid] = useState('');

  async function copy() {
    const copied = await navigator.clipboard?.writeText(location.href).then(
      () => true,
      () => false,
    );
    setSaid(copied ? words.copied : words.notCopied);
  }

  return (
    <section className={styles.part} aria-label={words.title}>
      <div className={styles.bar}>
        <h2>{words.title}</h2>
        <Button onClick={() => onSeed((seed + 1) % 1_000_000)}>{words.fresh}</Button>
        {isShareable ? (
          <Button look="quiet" onClick={copy}>
            {words.copy}
          </Button>
        ) : (
          <span className={styles.quiet}>{words.tooLong}</span>
        )}
        <span role="status">{said}</span>
      </div>
      <div className={styles.givens}>
        {givens.map(({ name, texHtml, shape, entries }) =>
          entries.length > MOST_TYPED ? (
            <p key={name} className={styles.quiet}>
              <Html as="span" html={texHtml} /> {words.drawn(entries.length, seed)}
            </p>
          ) : (
            <div key={name} className={styles.given}>
              <span>
                <Html as="span" html={texHtml} /> =
              </span>
              <MatrixInput
                name={name}
                shape={shape}
                cells={inRows(own(typed[name], entries), shape)}
                onChange={(cells) => onType(name, cells.flat())}
                onDone={() => undefined}
              />
            </div>
          ),
        )}
      </div>
      {unread.length > 0 && (
        <p className={styles.problem} role="alert">
          {words.unread(unread)}
        </p>
      )}
    </section>
  );
}

/** What was typed, as long as it has the given's size. */
const own = (typed: readonly string[] | undefined, entries: readonly string[]) =>
  typed?.length === entries.length ? typed : entries;

function inRows(entries: readonly string[], shape: readonly number[]): string[][] {
  const { rows, columns } = gridOf(shape);
  return Array.from({ length: rows }, (_, row) =>
    entries.slice(row * columns, (row + 1) * columns),
  );
}
