/** A question's lines. */
export interface Block {
  /** The first line's number, from 1. */
  readonly line: number;
  readonly text: string;
}

const OPENING = /(?<!\\)\{/;

/** Lines with no empty one among them. */
interface Piece {
  readonly line: number;
  readonly lines: readonly string[];
}

/**
 * Splits a file at its empty lines. Moodle ends a question at each; files are about that have some within
 * the braces, so the pieces of an open brace are joined until one opens a brace of its own.
 */
export function blocksOf(text: string): Block[] {
  const blocks: { readonly line: number; readonly lines: string[] }[] = [];
  let isOpen = false;
  for (const { line, lines } of piecesOf(text)) {
    const own = lines.join('\n');
    const before = blocks.at(-1);
    if (before && isOpen && !OPENING.test(own)) {
      while (before.line + before.lines.length < line) before.lines.push('');
      for (const one of lines) before.lines.push(one);
      isOpen = !bare(own).includes('}');
    } else {
      blocks.push({ line, lines: [...lines] });
      isOpen = leavesOpen(bare(own));
    }
  }
  return blocks.map(({ line, lines }) => ({ line, text: lines.join('\n') }));
}

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let lines: string[] = [];
  for (const [at, line] of [...text.split('\n'), ''].entries()) {
    if (line.trim() !== '') lines.push(line);
    else if (lines.length > 0) {
      pieces.push({ line: at + 1 - lines.length, lines });
      lines = [];
    }
  }
  return pieces;
}

/** Without comments, and signs that stand for themselves. */
function bare(text: string): string {
  return text.replace(/\\[\s\S]/g, '').replace(/^\s*\/\/.*$/gm, '');
}

function leavesOpen(text: string): boolean {
  return text.includes('{') && !text.includes('}', text.indexOf('{'));
}
