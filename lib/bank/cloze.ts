import type { Face } from './parts';

/** A gap of a cloze text. */
interface Gap {
  readonly number: number;
  readonly answer: string;
  readonly hint: string | null;
  /** Where it begins and ends in the text. */
  readonly from: number;
  readonly to: number;
}

/** A cloze text with the gaps of one number hidden, and as it is shown with the answer. */
export interface ClozeFace extends Face {
  /** What each of the hidden gaps holds, in their order. */
  readonly answers: readonly string[];
}

/** Hides the gaps of a number; those of other numbers are shown as what they hold. */
export function clozeFace(text: string, number: number): ClozeFace {
  const gaps = gapsOf(text);
  const hidden = gaps.filter((gap) => gap.number === number);
  const written = (show: (gap: Gap) => string) => {
    let [out, at] = ['', 0];
    for (const gap of gaps) {
      out += text.slice(at, gap.from) + (gap.number === number ? show(gap) : gap.answer);
      at = gap.to;
    }
    return out + text.slice(at);
  };
  return {
    front: written((gap) =>
      isInFormula(text, gap.from)
        ? `\\boxed{\\text{${gap.hint ?? ' … '}}}`
        : strong(text, gap, `[${gap.hint ?? '…'}]`),
    ),
    back: written((gap) =>
      isInFormula(text, gap.from) ? `\\boxed{${gap.answer}}` : strong(text, gap, gap.answer),
    ),
    answers: hidden.map(({ answer }) => answer),
  };
}

/** `{{c1::answer}}` or `{{c1::answer::hint}}`; braces within, as TeX has them, have to be balanced. */
function gapsOf(text: string): Gap[] {
  const gaps: Gap[] = [];
  const opening = /\{\{c(\d+)::/g;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const from = match.index;
    const inside = from + match[0].length;
    const end = closing(text, inside);
    if (end < 0) break;
    const [answer = '', ...hint] = text.slice(inside, end).split('::');
    gaps.push({
      number: Number(match[1]),
      answer,
      hint: hint.length > 0 ? hint.join('::') : null,
      from,
      to: end + 2,
    });
    opening.lastIndex = end + 2;
  }
  return gaps;
}

/** Where the gap that is open at `from` closes, or -1. */
function closing(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if (depth === 0 && text.startsWith('}}', at)) return at;
    if (text[at] === '{') depth++;
    else if (text[at] === '}') depth--;
  }
  return -1;
}

/** Whether a place in a Markdown text lies between dollars. */
function isInFormula(text: string, at: number): boolean {
  const before = text.slice(0, at).replaceAll('\\$', '');
  const displays = before.split('$$').length - 1;
  const dollars = before.replaceAll('$$', '').split('$').length - 1;
  return displays % 2 === 1 || dollars % 2 === 1;
}

/** Markdown takes asterisks for emphasis only where they do not stand within a word. */
function strong(text: string, { from, to }: Gap, shown: string): string {
  const isWithin = [text[from - 1], text[to]].some((sign) => /[\p{L}\p{N}]/u.test(sign ?? ''));
  return isWithin || /^\s|\s$|[*$]/.test(shown) ? shown : `**${shown}**`;
}
