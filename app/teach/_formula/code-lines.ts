import type { ProblemView, ShapeView } from './view';

/** A line of the text as it is drawn behind the text area. */
export interface CodeLine {
  /** From 1. */
  readonly number: number;
  readonly pieces: readonly Piece[];
  /** What is wrong with it; null where nothing is. */
  readonly problem: string | null;
  readonly shape: string | null;
}

interface Piece {
  /** Its offset in the line. */
  readonly from: number;
  readonly text: string;
  readonly isWrong: boolean;
}

/** Splits a text into lines, and each line where a mistake in it begins and ends. */
export function codeLines(
  text: string,
  problems: readonly ProblemView[],
  shapes: readonly ShapeView[],
): CodeLine[] {
  let offset = 0;
  return text.split('\n').map((line, at) => {
    const start = offset;
    offset += line.length + 1;
    const own = problems.filter((problem) => problem.line === at + 1);
    return {
      number: at + 1,
      pieces: piecesOf(line, own, start),
      problem: own.length > 0 ? own.map(({ message }) => message).join(' ') : null,
      shape: shapes.find((shape) => shape.line === at + 1)?.text ?? null,
    };
  });
}

function piecesOf(line: string, problems: readonly ProblemView[], start: number): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const add = (to: number, isWrong: boolean) => {
    if (to > at) pieces.push({ from: at, text: line.slice(at, to), isWrong });
    at = Math.max(at, to);
  };
  for (const problem of [...problems].sort((a, b) => a.start - b.start)) {
    const from = Math.min(Math.max(problem.start - start, 0), line.length);
    add(from, false);
    // A mistake at a line's end underlines the last sign there is.
    if (from === line.length && at === line.length && pieces.length > 0) {
      const last = pieces.pop() as Piece;
      const cut = last.text.length - 1;
      if (cut > 0) pieces.push({ ...last, text: last.text.slice(0, cut) });
      pieces.push({ from: last.from + cut, text: last.text.slice(cut), isWrong: true });
    }
    add(Math.min(Math.max(problem.end - start, from + 1), line.length), true);
  }
  add(line.length, false);
  return pieces;
}
