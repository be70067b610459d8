/** A place in a grid of entry fields, from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface Caret {
  readonly atStart: boolean;
  readonly atEnd: boolean;
}

/**
 * Where a key leads from an entry: arrows go to the neighbour (left and right only where the caret
 * is at the text's end), Enter goes on in reading order and, from the last entry, is 'done'.
 * Null where the key keeps its usual meaning.
 */
export function afterKey(
  key: string,
  caret: Caret,
  { row, column }: Place,
  { rows, columns }: { rows: number; columns: number },
): Place | 'done' | null {
  switch (key) {
    case 'ArrowUp':
      return row > 0 ? { row: row - 1, column } : null;
    case 'ArrowDown':
      return row < rows - 1 ? { row: row + 1, column } : null;
    case 'ArrowLeft':
      return caret.atStart && column > 0 ? { row, column: column - 1 } : null;
    case 'ArrowRight':
      return caret.atEnd && column < columns - 1 ? { row, column: column + 1 } : null;
    case 'Enter':
      if (column < columns - 1) return { row, column: column + 1 };
      return row < rows - 1 ? { row: row + 1, column: 0 } : 'done';
    default:
      return null;
  }
}
