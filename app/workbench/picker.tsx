import { useId, useState } from 'react';
import { CELLS, type Cell, cellText, MOST, type Picked } from '@/lib/authoring/workbench/cell-text';
import { workbenchWords } from '../_words/workbench';
import { START } from './start';
import styles from './workbench.module.css';

const words = workbenchWords.picker;

const upTo = (most: number) => Array.from({ length: most }, (_, k) => k + 1);

/** Picks a cell; each choice writes its formula. */
export function Picker({ onPick }: { readonly onPick: (text: string) => void }) {
  const id = useId();
  const [picked, setPicked] = useState(START);
  function change(part: Partial<Picked>) {
    const next = { ...picked, ...part };
    setPicked(next);
    onPick(cellText(next));
  }
  const size = (name: 'steps' | 'hidden' | 'input') => (
    <label htmlFor={`${id}-${name}`}>
      {words.sizes[name]}
      <select
        id={`${id}-${name}`}
        value={picked[name]}
        onChange={({ target }) => change({ [name]: Number(target.value) })}
      >
        {upTo(MOST[name]).map((count) => (
          <option key={count}>{count}</option>
        ))}
      </select>
    </label>
  );
  return (
    <fieldset className={styles.picker}>
      <legend>{words.title}</legend>
      <label htmlFor={`${id}-cell`}>
        {words.cell}
        <select
          id={`${id}-cell`}
          value={picked.cell}
          onChange={({ target }) => change({ cell: target.value as Cell })}
        >
          {CELLS.map((cell) => (
            <option key={cell} value={cell}>
              {words.cells[cell]}
            </option>
          ))}
        </select>
      </label>
      {picked.cell !== 'feedforward' && size('steps')}
      {size('hidden')}
      {size('input')}
      {picked.cell === 'gru' && (
        <>
          <label htmlFor={`${id}-z`}>
            {words.z.label}
            <select
              id={`${id}-z`}
              value={picked.z}
              onChange={({ target }) => change({ z: target.value as Picked['z'] })}
            >
              <option value="new">{words.z.new}</option>
              <option value="keep">{words.z.keep}</option>
            </select>
          </label>
          <label htmlFor={`${id}-reset`}>
            {words.reset.label}
            <select
              id={`${id}-reset`}
              value={picked.reset}
              onChange={({ target }) => change({ reset: target.value as Picked['reset'] })}
            >
              <option value="before">{words.reset.before}</option>
              <option value="after">{words.reset.after}</option>
            </select>
          </label>
        </>
      )}
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={picked.loss}
          onChange={({ target }) => change({ loss: target.checked })}
        />
        {words.loss}
      </label>
    </fieldset>
  );
}
