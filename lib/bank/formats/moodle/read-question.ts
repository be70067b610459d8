import { err, ok, type Result } from '../../../result';
import { markdownOf } from '../shared/formatted-text';
import { GAP, gapText } from '../shared/gap';
import type { NumberAnswer, Question, QuestionBody } from '../shared/question';
import { readWildcards } from '../shared/wildcard';
import { childOf, childrenOf, textOf, type XmlNode } from '../xml/xml-node';
import { takeOutEmbedded } from './embedded-answers';
import type { MoodleTexts } from './moodle-text';

/** Kinds of questions that no card can be, and what to say of them. */
const UNCARRIED: Readonly<Record<string, string>> = {
  description: 'it asks nothing: a description cannot be a card',
  calculated: 'Moodle draws its numbers by formulas of its own; write it as a drill',
  calculatedmulti: 'Moodle draws its numbers by formulas of its own; write it as a drill',
  calculatedsimple: 'Moodle draws its numbers by formulas of its own; write it as a drill',
  random: 'it stands for questions drawn from a category, which are not in the file',
  randomsamatch: 'it stands for questions drawn from a category, which are not in the file',
};

type Asked = Pick<Question, 'prompt' | 'body'>;

/** What a `question` element asks; an error where no card can be made of it. */
export function readQuestion(node: XmlNode, texts: MoodleTexts): Result<Question, string> {
  const type = node.attributes.type ?? '';
  const title = textOf(childOf(node, 'name')).trim();
  const asked = askedBy(type, node, texts);
  if (!asked.ok) return asked;
  const explanations = [childOf(node, 'graderinfo'), childOf(node, 'generalfeedback')]
    .map((part) => texts.markdown(part))
    .filter((text) => text !== '');
  const tags = childOf(node, 'tags');
  return ok({
    ...asked.value,
    prompt: [asked.value.prompt, texts.oldPicture(node)].filter((text) => text !== '').join('\n\n'),
    name: textOf(childOf(node, 'idnumber')).trim() || title || asked.value.prompt,
    where: title,
    tags: tags ? childrenOf(tags, 'tag').map((tag) => textOf(tag).trim()) : [],
    explanation: [...new Set(explanations)].join('\n\n'),
  });
}

function askedBy(type: string, node: XmlNode, texts: MoodleTexts): Result<Asked, string> {
  if (type === 'cloze' || type === 'multianswer') return embeddedOf(node, texts);
  if (type === 'gapselect' || type === 'ddwtos') return gapsOf(type, node, texts);
  const body = bodyOf(type, node, texts);
  if (typeof body === 'string') return err(body);
  return ok({ prompt: texts.markdown(childOf(node, 'questiontext')), body });
}

function bodyOf(type: string, node: XmlNode, texts: MoodleTexts): QuestionBody | string {
  const answers = childrenOf(node, 'answer');
  const plain = (answer: XmlNode) => textOf(childOf(answer, 'text')).trim();
  const why = (answer: XmlNode) => texts.markdown(childOf(answer, 'feedback'));
  switch (type) {
    case 'multichoice':
      return {
        kind: 'choice',
        options: answers.map((answer) => ({
          ...{ text: texts.markdown(answer), credit: creditOf(answer), why: why(answer) },
        })),
      };
    case 'truefalse':
      return {
        kind: 'choice',
        options: answers.map((answer) => ({
          text: plain(answer).toLowerCase() === 'true' ? 'True' : 'False',
          ...{ credit: creditOf(answer), why: why(answer) },
        })),
      };
    case 'shortanswer':
      return {
        kind: 'typed',
        answers: answers.map((answer) => readWildcards(plain(answer), creditOf(answer))),
      };
    case 'numerical':
      return {
        kind: 'number',
        answers: answers.flatMap((answer) => numberOf(plain(answer), answer)),
        unit: unitOf(node),
      };
    case 'matching':
    case 'match':
    case 'ddmatch':
      return {
        kind: 'pairs',
        pairs: childrenOf(node, 'subquestion').map((pair) => ({
          left: texts.markdown(pair),
          right: texts.markdown(childOf(pair, 'answer')),
        })),
      };
    case 'essay':
      return { kind: 'open' };
    default:
      return UNCARRIED[type] ?? `its kind, “${type}”, cannot be a card`;
  }
}

function creditOf(answer: XmlNode): number {
  const fraction = Number(answer.attributes.fraction ?? 0);
  return Number.isFinite(fraction) ? fraction / 100 : 0;
}

function numberOf(text: string, answer: XmlNode): NumberAnswer[] {
  const value = Number(text.replace(',', '.'));
  const tolerance = Number(textOf(childOf(answer, 'tolerance')).trim().replace(',', '.'));
  if (text === '' || !Number.isFinite(value)) return [];
  const isUsable = Number.isFinite(tolerance);
  return [{ value, tolerance: isUsable ? Math.abs(tolerance) : 0, credit: creditOf(answer) }];
}

/** The unit that the answer is in; others are so many times as large. */
function unitOf(node: XmlNode): string {
  const units = childOf(node, 'units');
  const own = units && childrenOf(units, 'unit').find((unit) => multiplier(unit) === 1);
  return textOf(own && childOf(own, 'unit_name')).trim();
}

function multiplier(unit: XmlNode): number {
  return Number(textOf(childOf(unit, 'multiplier')));
}

function embeddedOf(node: XmlNode, texts: MoodleTexts): Result<Asked, string> {
  const { format, text } = texts.formatted(childOf(node, 'questiontext'));
  const { text: bare, gaps } = takeOutEmbedded(text);
  if (gaps.length === 0) return err('it has no gaps');
  if (gaps.some(({ answer }) => !answer)) return err('one of its gaps has no right answer');
  let at = 0;
  const prompt = markdownOf({ format, text: bare }).replaceAll(GAP, () => {
    const { answer, options } = gaps[at++]!;
    return gapText(at, answer!, options.join(' / '));
  });
  return ok({ prompt, body: { kind: 'gaps' } });
}

/** Words to be put at `[[1]]`, `[[2]]`, in the order in which the question lists them. */
function gapsOf(type: string, node: XmlNode, texts: MoodleTexts): Result<Asked, string> {
  const words = childrenOf(node, type === 'gapselect' ? 'selectoption' : 'dragbox').map((word) =>
    textOf(childOf(word, 'text')).trim(),
  );
  const { format, text } = texts.formatted(childOf(node, 'questiontext'));
  const answers: string[] = [];
  const bare = text.replaceAll(GAP, '').replace(/\[\[(\d+)\]\]/g, (_, place: string) => {
    answers.push(words[Number(place) - 1] ?? '');
    return GAP;
  });
  if (answers.length === 0) return err('it has no gaps');
  if (answers.includes('')) return err('one of its gaps has no right answer');
  let at = 0;
  const prompt = markdownOf({ format, text: bare }).replaceAll(GAP, () => {
    const answer = answers[at++]!;
    return gapText(at, answer);
  });
  return ok({ prompt, body: { kind: 'gaps' } });
}
