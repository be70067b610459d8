/** A question's lines. */
export interface Block {
  /** The first line's number, from 1. */
  readonly line: number;
  readonly text: string;
}

const OPENING = /(?<!\\)\{/;

/**
 * Splits a file at its empty lines. Moodle ends a question at each; files are about that have some within
 * the braces, so the pieces of an open brace are joined until one opens a brace of its own.
 */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  let start = 1;
  const close = (next: number) => {
    const block = { line: start, text: lines.join('\n') };
    const before = blocks.at(-1);
    if (lines.length > 0) {
      if (before && isOpen(before.text) && !OPENING.test(block.text)) {
        const gap = '\n'.repeat(block.line - before.line - before.text.split('\n').length + 1);
        blocks[blocks.length - 1] = { line: before.line, text: before.text + gap + block.text };
      } else blocks.push(block);
    }
    lines = [];
    start = next;
  };
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') close(at + 2);
    else lines.push(line);
  }
  close(0);
  return blocks;
}

function isOpen(text: string): boolean {
  const bare = text.replace(/\\[\s\S]/g, '').replace(/^\s*\/\/.*$/gm, '');
  return bare.includes('{') && !bare.includes('}', bare.indexOf('{'));
}
