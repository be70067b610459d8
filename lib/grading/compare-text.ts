/** How what was typed stands to an answer, its likeliest where there are several. */
export interface TextComparison {
  /** `alike`: but for case, accents and punctuation; `near`: but for a letter or two. */
  readonly verdict: 'same' | 'alike' | 'near' | 'other';
  /** The answer that was compared with. */
  readonly answer: string;
  /** What was typed and what is missing in it, in the order of the answer. */
  readonly parts: readonly TextPart[];
}

export interface TextPart {
  readonly kind: 'right' | 'missing' | 'extra';
  readonly text: string;
}

/** One letter in so many may be wrong. */
const LETTERS_A_SLIP = 5;
/** Longer texts are not compared letter by letter. */
const LONGEST = 500;

/** Compares a text with the answers it may be; the closest of them counts. */
export function compareText(typed: string, answers: readonly string[]): TextComparison {
  const compared = answers.map((answer) => {
    const [own, right] = [folded(typed), folded(answer)];
    return { answer, away: own === right ? 0 : distance(own, right), length: right.length };
  });
  const closest = compared.reduce((best, one) => (one.away < best.away ? one : best));
  const { answer, away, length } = closest;
  const isNear = away <= Math.max(1, Math.floor(length / LETTERS_A_SLIP)) && away < length;
  const near = isNear ? 'near' : 'other';
  const isSame = answers.some((one) => one.trim() === typed.trim());
  return {
    verdict: isSame ? 'same' : away === 0 ? 'alike' : near,
    answer,
    parts: difference(typed.trim().slice(0, LONGEST), answer.trim().slice(0, LONGEST)),
  };
}

/** The grade that comparisons of all fields propose; the learner decides. */
export function gradeOfTexts(comparisons: readonly TextComparison[]): 1 | 3 | 4 {
  if (comparisons.some(({ verdict }) => verdict === 'other')) return 1;
  return comparisons.some(({ verdict }) => verdict === 'near') ? 3 : 4;
}

/** A text without case, accents, punctuation and superfluous space. */
function folded(text: string): string {
  const plain = foldedSign(text.slice(0, LONGEST))
    .replace(/[\p{P}\p{S}\s]+/gu, ' ')
    .trim();
  // Where a text is nothing but signs, they are what it says.
  return plain === '' ? text.trim() : plain;
}

function foldedSign(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * How many signs have to be put in, left out, exchanged, or swapped with their neighbour (optimal string
 * alignment; Damerau 1964) to make one text of another.
 */
function distance(from: string, to: string): number {
  const rows = Array.from({ length: from.length + 1 }, (_, i) => [i]);
  const at = (i: number, j: number) => rows[i]![j]!;
  for (let j = 1; j <= to.length; j++) rows[0]!.push(j);
  for (let i = 1; i <= from.length; i++) {
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1] ? 0 : 1;
      let least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same);
      const isSwapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      if (isSwapped) least = Math.min(least, at(i - 2, j - 2) + 1);
      rows[i]!.push(least);
    }
  }
  return at(from.length, to.length);
}

/** The longest common subsequence, with what stands between its signs; case and accents do not count. */
function difference(typed: string, answer: string): TextPart[] {
  const [own, right] = [[...typed], [...answer]];
  const isAlike = (i: number, j: number) => foldedSign(own[i]!) === foldedSign(right[j]!);
  const common = Array.from({ length: own.length + 1 }, () =>
    Array<number>(right.length + 1).fill(0),
  );
  for (let i = own.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      common[i]![j] = isAlike(i, j)
        ? common[i + 1]![j + 1]! + 1
        : Math.max(common[i + 1]![j]!, common[i]![j + 1]!);
    }
  }
  const parts: TextPart[] = [];
  const add = (kind: TextPart['kind'], text: string) => {
    const last = parts.at(-1);
    if (last?.kind === kind) parts[parts.length - 1] = { kind, text: last.text + text };
    else parts.push({ kind, text });
  };
  let [i, j] = [0, 0];
  while (i < own.length || j < right.length) {
    if (i < own.length && j < right.length && isAlike(i, j)) {
      add('right', own[i]!);
      i++;
      j++;
    } else if (j === right.length || (i < own.length && common[i + 1]![j]! >= common[i]![j + 1]!)) {
      add('extra', own[i]!);
      i++;
    } else {
      add('missing', right[j]!);
      j++;
    }
  }
  return parts;
}
