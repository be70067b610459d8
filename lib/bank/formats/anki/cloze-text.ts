/** `{{c1::` or, hiding with several numbers at once, `{{c1,2::`; and what ends it. */
const MARK = /\{\{c(\d+(?:,\d+)*)::|\}\}/g;

interface Gap {
  readonly numbers: readonly number[];
  text: string;
}

/**
 * A cloze text as one of its cards shows it (Anki's `cloze` filter): the gaps of the number hidden, or shown
 * where it is the answer's side, the others as plain text. Gaps may lie in one another. Empty where the text has no gap of that number.
 */
export function clozeShown(source: string, number: number, isAnswer: boolean): string {
  const open: Gap[] = [{ numbers: [], text: '' }];
  let end = 0;
  let met = false;
  for (const { 0: mark, 1: numbers, index } of source.matchAll(MARK)) {
    if (numbers === undefined && open.length === 1) continue;
    open.at(-1)!.text += source.slice(end, index);
    end = index + mark.length;
    if (numbers !== undefined) {
      open.push({ numbers: numbers.split(',').map(Number), text: '' });
      continue;
    }
    const gap = open.pop()!;
    const [answer = '', hint] = gap.text.split(/::([\s\S]*)/);
    const isAsked = gap.numbers.includes(number);
    met ||= isAsked;
    open.at(-1)!.text += !isAsked
      ? answer
      : isAnswer
        ? `<b>${answer}</b>`
        : `<b>[${hint === undefined || hint === '' ? '...' : hint}]</b>`;
  }
  // A gap that is never closed is shown as it was written.
  const rest = open
    .slice(1)
    .reduce((text, gap) => `${text}{{c${gap.numbers.join(',')}::${gap.text}`, open[0]!.text);
  return met ? rest + source.slice(end) : '';
}

/** The numbers of a text's gaps, each once, in increasing order. */
export function clozeNumbersIn(source: string): number[] {
  const numbers = [...source.matchAll(/\{\{c(\d+(?:,\d+)*)::/g)].flatMap(([, some]) =>
    some!.split(',').map(Number),
  );
  return [...new Set(numbers)].sort((a, b) => a - b);
}
