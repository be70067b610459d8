/** A sign of no script that stands for a gap while the text around it is converted. */
export const GAP = '\uE010';

/** How a gap is shown where it cannot be one. */
export const BLANK = '_____';

/** A piece of a cloze text. */
export interface Gap {
  readonly number: number;
  readonly answer: string;
  readonly hint: string;
}

/** A cloze text with a sign at each gap, and the gaps in the text's order. */
export function takeOutGaps(text: string): {
  readonly text: string;
  readonly gaps: readonly Gap[];
} {
  const gaps: Gap[] = [];
  const bare = text
    .replaceAll(GAP, '')
    .replace(/\{\{c(\d+)::(.+?)(?:::(.*?))?\}\}/gs, (_, number, answer, hint = '') => {
      gaps.push({ number: Number(number), answer, hint });
      return GAP;
    });
  return { text: bare, gaps };
}

/** A gap in a cloze text; what would end it early is set apart, as Anki's editor does. */
export function gapText(number: number, answer: string, hint = ''): string {
  const safe = (text: string) => text.replaceAll('}}', '} }').replaceAll('::', ': :');
  return `{{c${number}::${safe(answer)}${hint === '' ? '' : `::${safe(hint)}`}}}`;
}
