import { useId, useState } from 'react';
import { CELLS, type Cell, cellText, MOST, type Picked } from '@/lib/authoring/workbench/cell-text';
import { START } from './start';
import styles from './workbench.module.css';

const NAMES: Readonly<Record<Cell, string>> = {
  rnn: 'RNN',
  lstm: 'LSTM',
  gru: 'GRU',
  bidirectional: 'Bidirectional RNN',
  deep: 'Deep RNN, two layers',
  feedforward: 'Feedforward, two layers',
};

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
  const size = (name: 'steps' | 'hidden' | 'input', label: string) => (
    <label htmlFor={`${id}-${name}`}>
      {label}
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
      <legend>Pick a cell</legend>
      <label htmlFor={`${id}-cell`}>
        Cell
        <select
          id={`${id}-cell`}
          value={picked.cell}
          onChange={({ target }) => change({ cell: target.value as Cell })}
        >
          {CELLS.map((cell) => (
            <option key={cell} value={cell}>
              {NAMES[cell]}
            </option>
          ))}
        </select>
      </label>
      {picked.cell !== 'feedforward' && size('steps', 'Time steps')}
      {size('hidden', 'State')}
      {size('input', 'Input')}
      {picked.cell === 'gru' && (
        <>
          <label htmlFor={`${id}-z`}>
            z lets in
            <select
              id={`${id}-z`}
              value={picked.z}
              onChange={({ target }) => change({ z: target.value as Picked['z'] })}
            >
              <option value="new">the new (Chung 2014)</option>
              <option value="keep">the old (Cho 2014, PyTorch)</option>
            </select>
          </label>
          <label htmlFor={`${id}-reset`}>
            Reset
            <select
              id={`${id}-reset`}
              value={picked.reset}
              onChange={({ target }) => change({ reset: target.value as Picked['reset'] })}
            >
              <option value="before">before the product</option>
              <option value="after">after it (PyTorch)</option>
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
        with a loss
      </label>
    </fieldset>
  );
}
