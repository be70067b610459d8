import { useId } from 'react';
import type { Slope } from '@/lib/authoring/workbench/slope';
import { workbenchWords } from '../_words/workbench';
import type { AskedView } from './view';
import styles from './workbench.module.css';

const words = workbenchWords.slope;

interface SlopeFormProps {
  readonly slope: Slope | null;
  readonly asked: readonly AskedView[];
  readonly sources: readonly string[];
  readonly onChange: (slope: Slope | null) => void;
}

const upTo = (most: number) => Array.from({ length: most }, (_, k) => k + 1);

/** Which asked number is differentiated, and by what. */
export function SlopeForm({ slope, asked, sources, onChange }: SlopeFormProps) {
  const id = useId();
  const first = asked.at(-1);
  if (!first) return null;
  const of = asked.find(({ name }) => name === slope?.of) ?? first;
  return (
    <div className={styles.picker}>
      <label htmlFor={`${id}-of`}>
        {words.of}
        <select
          id={`${id}-of`}
          value={of.name}
          onChange={({ target }) =>
            onChange({ of: target.value, entry: null, by: slope?.by ?? sources[0] ?? '' })
          }
        >
          {asked.map(({ name }) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      {of.size > 1 && (
        <label htmlFor={`${id}-entry`}>
          {words.entry}
          <select
            id={`${id}-entry`}
            value={slope?.entry ?? ''}
            onChange={({ target }) =>
              onChange({
                ...{ of: of.name, by: slope?.by ?? sources[0] ?? '' },
                entry: target.value === '' ? null : Number(target.value),
              })
            }
          >
            <option value="">{words.sum}</option>
            {upTo(Math.min(of.size, 64)).map((count) => (
              <option key={count} value={count - 1}>
                {count}
              </option>
            ))}
          </select>
        </label>
      )}
      <label htmlFor={`${id}-by`}>
        {words.by}
        <select
          id={`${id}-by`}
          value={slope?.by ?? ''}
          onChange={({ target }) =>
            onChange(
              target.value === ''
                ? null
                : { of: of.name, entry: slope?.entry ?? null, by: target.value },
            )
          }
        >
          <option value="">{words.choose}</option>
          {sources.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
    </div>
  );
}
