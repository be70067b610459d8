'use client';

import { type ClipboardEvent, type KeyboardEvent, useRef } from 'react';
import { entryWords as words } from '../_words/entry';
import { type Cells, gridOf, isPlain, pasted, readBack, readingOf, withCell } from './cells';
import { classes } from './classes';
import { afterKey } from './grid-keys';
import styles from './matrix-input.module.css';

interface MatrixInputProps {
  /** What is entered, in words for a screen reader: "h_1". */
  readonly name: string;
  readonly shape: readonly number[];
  readonly cells: Cells;
  readonly onChange: (cells: Cells) => void;
  /** Enter in the last entry. */
  readonly onDone: () => void;
  /** Once marked: which entries are right, row-major; the fields are then read-only. */
  readonly marks?: readonly boolean[];
  readonly describedBy?: string;
  /** Asks a phone for its number pad, where the page offers the keys that it lacks. */
  readonly numberPad?: boolean;
}

function labelOf(name: string, shape: readonly number[], row: number, column: number): string {
  if (shape.length === 0) return name;
  return shape.length === 1 ? words.row(name, row + 1) : words.cell(name, row + 1, column + 1);
}

/** Fields for a scalar, a vector or a matrix, with what each was understood as. */
export function MatrixInput(props: MatrixInputProps) {
  const { name, shape, cells, onChange, onDone, marks, describedBy, numberPad } = props;
  const grid = useRef<HTMLFieldSetElement>(null);
  const { rows, columns } = gridOf(shape);

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>, row: number, column: number) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || marks) return;
    if (event.key === 'Escape') return event.currentTarget.blur();
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    const caret = { atStart: selectionEnd === 0, atEnd: selectionStart === value.length };
    const next = afterKey(event.key, caret, { row, column }, { rows, columns });
    if (next === null) return;
    event.preventDefault();
    if (next === 'done') return onDone();
    const fields = grid.current?.querySelectorAll('input');
    const field = fields?.[next.row * columns + next.column];
    field?.focus();
    field?.select();
  }

  function onPaste(event: ClipboardEvent<HTMLInputElement>, row: number, column: number) {
    const filled = pasted(cells, row, column, event.clipboardData.getData('text'));
    if (!filled) return;
    event.preventDefault();
    onChange(filled);
  }

  return (
    <fieldset
      ref={grid}
      aria-label={name}
      aria-describedby={describedBy}
      className={classes(styles.grid, shape.length > 0 && styles.bracketed)}
      style={{ gridTemplateColumns: `repeat(${columns}, minmax(4.25rem, 6rem))` }}
    >
      {cells.map((line, row) =>
        line.map((text, column) => {
          const reading = readingOf(text);
          const right = marks?.[row * columns + column];
          const mark = right === undefined ? undefined : right ? styles.right : styles.wrong;
          const label = labelOf(name, shape, row, column);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: an entry is its place
            <div key={`${row},${column}`} className={styles.cell}>
              <input
                className={classes(styles.field, mark)}
                aria-label={right === undefined ? label : words[right ? 'right' : 'wrong'](label)}
                aria-invalid={right === false || (reading !== null && 'problem' in reading)}
                inputMode={numberPad ? 'decimal' : 'text'}
                autoComplete="off"
                autoCapitalize="off"
                spellCheck={false}
                readOnly={marks !== undefined}
                value={text}
                onChange={(event) => onChange(withCell(cells, row, column, event.target.value))}
                onKeyDown={(event) => onKeyDown(event, row, column)}
                onPaste={(event) => onPaste(event, row, column)}
              />
              <span className={styles.reading}>
                {right !== undefined
                  ? right
                    ? '✓'
                    : '✗'
                  : reading === null
                    ? ''
                    : 'problem' in reading
                      ? words.notANumber
                      : isPlain(text)
                        ? ''
                        : `= ${readBack(reading.number)}`}
              </span>
            </div>
          );
        }),
      )}
    </fieldset>
  );
}
