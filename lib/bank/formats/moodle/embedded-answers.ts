import { decodeEntities } from '../html/entities';
import { GAP } from '../shared/gap';

/** A gap that Moodle's cloze embeds in its text. */
export interface EmbeddedGap {
  /** The right answer; null where none is wholly right. */
  readonly answer: string | null;
  /** The options, where there are some to choose among. */
  readonly options: readonly string[];
}

const KINDS =
  'SHORTANSWER_C|SHORTANSWER|SAC|SA|MWC|MW|NUMERICAL|NM|MULTICHOICE_[VHS]{1,2}|MULTICHOICE|MC[VHS]{0,2}|MULTIRESPONSE_[HS]{1,2}|MULTIRESPONSE|MR[HS]{0,2}';

const GAP_FORM = new RegExp(`\\{\\d*:(${KINDS}):((?:\\\\[\\s\\S]|[^\\\\}])*)\\}`, 'g');

/** Takes the embedded answers, such as `{1:SHORTANSWER:=four#Well done}`, out of a text. */
export function takeOutEmbedded(text: string): {
  readonly text: string;
  readonly gaps: readonly EmbeddedGap[];
} {
  const gaps: EmbeddedGap[] = [];
  const bare = text.replaceAll(GAP, '').replace(GAP_FORM, (_, kind: string, answers: string) => {
    gaps.push(gapOf(kind, answers));
    return GAP;
  });
  return { text: bare, gaps };
}

function gapOf(kind: string, source: string): EmbeddedGap {
  const answers = pieces(source, '~').map((answer) => {
    const [text = ''] = pieces(answer, '#');
    const [, mark = '', words = ''] = /^\s*(=|%-?[\d.]+%|)([\s\S]*)$/.exec(text) ?? [];
    const credit = mark === '=' ? 100 : Number(mark.replaceAll('%', ''));
    return { credit, text: plain(words) };
  });
  const right = answers.find(({ credit }) => credit >= 100)?.text ?? null;
  const isNumber = /^N/.test(kind);
  const isChoice = /^M[CU]|^MR/.test(kind);
  return {
    answer: right && isNumber ? right.replace(/:.*$/s, '') : right,
    options: isChoice ? answers.map(({ text }) => text).filter((text) => text !== '') : [],
  };
}

/** Splits at a sign that has no backslash before it. */
function pieces(text: string, sign: string): string[] {
  const found = [''];
  for (const [part] of text.matchAll(/\\[\s\S]|[\s\S]/g)) {
    if (part === sign) found.push('');
    else found[found.length - 1] += part;
  }
  return found;
}

function plain(html: string): string {
  const text = html.replace(/<[^>]*>/g, ' ').replace(/\\([}#~/"\\])/g, '$1');
  return decodeEntities(text).replace(/\s+/g, ' ').trim();
}

/** An answer as it is embedded. */
export function embedded(answer: string): string {
  return `{1:SHORTANSWER:=${answer.replace(/[}#~/"\\]/g, '\\$&')}}`;
}
