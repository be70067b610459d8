import { type GIFTQuestion, type NumericalFormat, parse, type TextFormat } from 'gift-pegjs';
import { err, ok, type Result } from '../../../result';
import { markdownOf } from '../shared/formatted-text';
import { BLANK, GAP, gapText } from '../shared/gap';
import type { NumberAnswer, Question, QuestionBody } from '../shared/question';
import { readWildcards } from '../shared/wildcard';
import type { Block } from './blocks';
import { guardSigns, unguardSigns } from './gift-text';

/** A question's text in its parts; the file's own signs are still guarded in them. */
interface Parts {
  readonly id: string | null;
  readonly tags: readonly string[];
  readonly title: string | null;
  readonly head: string;
  readonly answers: string;
  /** What follows the braces: with it, they are a gap in the text. */
  readonly tail: string;
}

/** Reads one question; where it cannot be read, the error says so and names the line within it. */
export function parseBlock(block: Block): Result<Question, string> {
  const parts = partsOf(block);
  if (!parts.ok) return parts;
  const { id, tags, title, head, answers, tail } = parts.value;
  // The parser knows no text that is empty but for the name of its format, as before a gap at the start.
  const isBare = /^\s*\[[a-z]+\]\s*$/.test(head);
  const start = `${guardSigns(head, /[=~#:]/)}${isBare ? GAP : ''}`;
  const parsed = parsedBy(`${start}{${guardColons(answers)}}`);
  if (!parsed.ok) return parsed;
  const question = parsed.value;
  if (question.type === 'Description' || question.type === 'Category') {
    return err('it asks nothing: a description cannot be a card');
  }
  const { format } = question.stem;
  const text = isBare ? '' : question.stem.text;
  const isGap = tail.trim() !== '';
  const spaced = isGap && /\s$/.test(head) && text !== '' ? `${text} ` : text;
  const whole = isGap ? `${spaced}${GAP}${unguardSigns(tail).trimEnd()}` : text;
  const shown = markdownOf({
    format,
    text: whole.replace(/\s*\n\s*/g, format === 'moodle' ? ' ' : '\n'),
  });
  const body = bodyOf(question);
  const gap = body.kind === 'typed' && isGap ? onlyAnswer(body) : null;
  const name = id ?? title ?? shown;
  return ok({
    name: name.replace(GAP, ' '),
    where: `line ${block.line}${title === null ? '' : `, ${title}`}`,
    tags,
    prompt: shown.replace(GAP, () => (gap === null ? BLANK : gapText(1, gap))),
    explanation: question.globalFeedback ? markdownOf(question.globalFeedback) : '',
    body: gap === null ? body : { kind: 'gaps' },
  });
}

function partsOf({ text }: Block): Result<Parts, string> {
  const comments = [...text.matchAll(/^\s*\/\/(.*)$/gm)].map(([, comment]) => comment!).join('\n');
  const bare = text.replace(/^[^\S\n]*\/\/.*$/gm, '');
  const [titled = '', title] = /^\s*::((?:\\[\s\S]|(?!::)[^\\])*)::/.exec(bare) ?? [];
  const rest = bare.slice(titled.length);
  // Guarded signs are blanked out, so that the braces that are left are those that mean something.
  const plain = rest.replace(/\\[\s\S]/g, '..');
  const [open, close] = [plain.indexOf('{'), plain.indexOf('}')];
  if (open < 0)
    return err(close < 0 ? 'it asks nothing: it has no answers in braces' : 'a “}” closes nothing');
  if (close < open) return err(close < 0 ? 'its “{” is never closed' : 'a “}” closes nothing');
  if (plain.includes('{', open + 1)) {
    return err(
      'it has a second “{”: write \\{ for a brace in a text, or leave an empty line between questions',
    );
  }
  return ok({
    id: /\[id:([^\n]+?)(?<!\\)\]/.exec(comments)?.[1]?.trim() ?? null,
    tags: [...comments.matchAll(/\[tag:([^\n]+?)(?<!\\)\]/g)].map(([, tag]) => tag!.trim()),
    title: title === undefined ? null : unguardSigns(title).trim(),
    head: rest.slice(0, open),
    answers: rest.slice(open + 1, close),
    tail: rest.slice(close + 1),
  });
}

/** The parser wants colons guarded where Moodle does not; in numbers they are the tolerance's. */
function guardColons(answers: string): string {
  if (!answers.trimStart().startsWith('#')) return guardSigns(answers, /:/);
  return answers.replace(/\\[\s\S]|(?<![\d.]):|:(?![-+.\d])/g, (sign) =>
    sign === ':' ? '\\:' : sign,
  );
}

function parsedBy(text: string): Result<GIFTQuestion, string> {
  // An empty line, also what is left of a comment, would end the question for the parser.
  const dense = text.replace(/\n(?:[^\S\n]*\n)+/g, '\n');
  try {
    return ok(parse(dense)[0]!);
  } catch (error) {
    const { location } = error as { location?: { start: { offset: number } } };
    if (!location) return err('it is nested too deeply to be read');
    const rest = dense.slice(location.start.offset).trim();
    const near = rest === '' ? 'at its end' : `at “${rest.slice(0, 20)}”`;
    return err(
      `it cannot be read ${near}: signs of a text, such as {, }, ~ and =, need a backslash`,
    );
  }
}

type Asking = Exclude<GIFTQuestion, { type: 'Description' | 'Category' }>;

function bodyOf(question: Asking): QuestionBody {
  const feedback = (text: TextFormat | null | undefined) => (text ? markdownOf(text) : '');
  switch (question.type) {
    case 'MC':
      return {
        kind: 'choice',
        options: question.choices.map(({ text, feedback: why, ...marks }) => ({
          ...{ text: markdownOf(text), credit: creditOf(marks), why: feedback(why) },
        })),
      };
    case 'TF': {
      // The first is for a wrong answer, the second for the right one, whatever the parser calls them.
      const [wrong, right] = [question.trueFeedback, question.falseFeedback].map(feedback);
      const option = (text: string, isTrue: boolean) => ({
        ...{ text, credit: isTrue === question.isTrue ? 1 : 0 },
        why: (isTrue === question.isTrue ? right : wrong) ?? '',
      });
      return { kind: 'choice', options: [option('True', true), option('False', false)] };
    }
    case 'Short':
      return {
        kind: 'typed',
        answers: question.choices.map(({ text, ...marks }) =>
          readWildcards(text.text, creditOf(marks)),
        ),
      };
    case 'Numerical': {
      const all = Array.isArray(question.choices)
        ? question.choices.flatMap(({ text, ...marks }) => numberOf(text, creditOf(marks)))
        : numberOf(question.choices, 1);
      return { kind: 'number', answers: all, unit: '' };
    }
    case 'Matching':
      return {
        kind: 'pairs',
        pairs: question.matchPairs.map(({ subquestion, subanswer }) => ({
          left: markdownOf(subquestion),
          right: markdownOf({ format: 'moodle', text: decoded(subanswer) }),
        })),
      };
    case 'Essay':
      return { kind: 'open' };
  }
}

/** `=%50%x` is half right: the weight says so, and the parser calls it right all the same. */
function creditOf({ isCorrect, weight }: { isCorrect: boolean; weight: number | null }): number {
  if (weight !== null && weight !== undefined) return weight / 100;
  return isCorrect ? 1 : 0;
}

function numberOf(format: NumericalFormat, credit: number): NumberAnswer[] {
  const { type, number, range, numberLow, numberHigh } = format;
  switch (type) {
    case 'simple':
      return [{ value: number!, tolerance: 0, credit }];
    case 'range':
      return [{ value: number!, tolerance: Math.abs(range!), credit }];
    case 'high-low':
      return [
        {
          value: (numberLow! + numberHigh!) / 2,
          tolerance: Math.abs(numberHigh! - numberLow!) / 2,
          credit,
        },
      ];
    default:
      return [];
  }
}

/** The parser leaves guarded signs of a pair's answer in a code of its own. */
function decoded(text: string): string {
  return text.replace(/&&(\d{3});?/g, (_, code: string) => String.fromCharCode(Number(code)));
}

/** The one answer of a missing word; null where there are several. */
function onlyAnswer(body: QuestionBody & { kind: 'typed' }): string | null {
  const [first, ...others] = body.answers;
  return first && others.length === 0 && first.credit === 1 && !first.isPattern ? first.text : null;
}
