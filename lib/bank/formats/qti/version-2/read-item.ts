import { err, ok, type Result } from '../../../../result';
import { BLANK, GAP, gapText } from '../../shared/gap';
import type { Pair, Question, QuestionBody } from '../../shared/question';
import { childOf, childrenOf, textOf, within, type XmlNode } from '../../xml/xml-node';
import type { QtiTexts } from '../qti-texts';
import { feedbackOf } from './feedback';
import { creditOf, type Response, responsesOf, toleranceOf, typedAnswers } from './responses';

type Asked = Pick<Question, 'prompt' | 'body'>;

/** Elements of a body that say nothing of the question. */
const ASIDE = new Set(['feedbackBlock', 'feedbackInline', 'rubricBlock', 'endAttemptInteraction']);

/** What an `assessmentItem` of QTI 2 asks; an error where no card can be made of it. */
export function readItem(item: XmlNode, texts: QtiTexts): Result<Omit<Question, 'tags'>, string> {
  const body = childOf(item, 'itemBody');
  if (!body) return err('it asks nothing: it has no body');
  if (childrenOf(item, 'templateDeclaration').length > 0) {
    return err('its numbers are drawn by a template; write it as a drill');
  }
  const asked = new ItemReader(item, body, texts).asked();
  if (!asked.ok) return asked;
  const { identifier = '', title = '', toolName } = item.attributes;
  const { explanation } = feedbackOf(item, texts);
  const isOurs = toolName === 'Recurrent';
  return ok({
    ...asked.value,
    name: isOurs ? identifier : title.trim() || identifier || asked.value.prompt,
    where: title.trim() || identifier,
    explanation: explanation || modelAnswer(item, asked.value.body, texts),
  });
}

/** What graders are told, or the response that is declared correct. */
function modelAnswer(item: XmlNode, { kind }: QuestionBody, texts: QtiTexts): string {
  if (kind !== 'open') return '';
  const rubrics = within(item, 'rubricBlock').filter(({ attributes }) =>
    /scorer|tutor/.test(attributes.view ?? ''),
  );
  const told = rubrics.map((rubric) => texts.content(rubric)).join('\n\n');
  const correct = within(item, 'correctResponse').map((one) => texts.html(textOf(one)));
  return told || correct.join('\n\n');
}

class ItemReader {
  private readonly responses: ReadonlyMap<string, Response>;
  private readonly interactions: readonly XmlNode[];

  constructor(
    private readonly item: XmlNode,
    private readonly body: XmlNode,
    private readonly texts: QtiTexts,
  ) {
    this.responses = responsesOf(item);
    this.interactions = interactionsIn(body);
  }

  asked(): Result<Asked, string> {
    const [first, ...others] = this.interactions;
    if (!first) return err('it asks nothing: it has nothing to answer');
    const isGap = ({ name }: XmlNode) =>
      name === 'textEntryInteraction' || name === 'inlineChoiceInteraction';
    if (this.interactions.every(isGap)) return others.length > 0 ? this.gaps() : this.oneGap(first);
    if (others.length > 0) return err('it asks several things at once');
    switch (first.name) {
      case 'choiceInteraction':
        return ok({ prompt: this.prompt(first), body: this.choice(first, 'simpleChoice') });
      case 'extendedTextInteraction':
        return ok({ prompt: this.prompt(first), body: { kind: 'open' } });
      case 'matchInteraction':
      case 'associateInteraction':
        return ok({
          prompt: this.prompt(first),
          body: { kind: 'pairs', pairs: this.pairs(first) },
        });
      case 'gapMatchInteraction':
        return this.gapMatch(first);
      default:
        return err(`its kind, “${first.name}”, cannot be a card`);
    }
  }

  /** The body with the interaction's own prompt in its place. */
  private prompt(interaction: XmlNode): string {
    return this.texts.content(this.body, (child) => {
      if (ASIDE.has(child.name)) return '';
      if (child !== interaction) return undefined;
      return `<div>${this.texts.asHtml(childOf(interaction, 'prompt'))}</div>`;
    });
  }

  private choice(interaction: XmlNode, name: string): QuestionBody {
    const response = this.responseOf(interaction);
    const { reasons } = feedbackOf(this.item, this.texts);
    const options = within(interaction, name).map((option) => {
      const identifier = option.attributes.identifier ?? '';
      const inline = within(option, 'feedbackInline').map((part) => this.texts.content(part));
      return {
        text: this.texts.content(option, ({ name: child }) => (ASIDE.has(child) ? '' : undefined)),
        credit: response ? creditOf(response, identifier) : 0,
        why: inline.join(' ') || reasons.get(identifier) || '',
      };
    });
    return { kind: 'choice', options };
  }

  private responseOf(interaction: XmlNode): Response | undefined {
    return this.responses.get(interaction.attributes.responseIdentifier ?? '');
  }

  private pairs(interaction: XmlNode): Pair[] {
    const response = this.responseOf(interaction);
    const choices = new Map(
      within(interaction, 'simpleAssociableChoice').map((choice) => [
        choice.attributes.identifier ?? '',
        this.texts.content(choice),
      ]),
    );
    return pairsOf(response).map(([left, right]) => ({
      left: choices.get(left) ?? '',
      right: choices.get(right) ?? '',
    }));
  }

  private gapMatch(interaction: XmlNode): Result<Asked, string> {
    const words = new Map(
      within(interaction, 'gapText').map((word) => [
        word.attributes.identifier ?? '',
        textOf(word).trim(),
      ]),
    );
    const byGap = new Map(pairsOf(this.responseOf(interaction)).map(([word, gap]) => [gap, word]));
    const answers: string[] = [];
    const text = this.texts.content(this.body, (child) => {
      if (ASIDE.has(child.name) || child.name === 'gapText') return '';
      if (child.name !== 'gap') return undefined;
      answers.push(words.get(byGap.get(child.attributes.identifier ?? '') ?? '') ?? '');
      return GAP;
    });
    return filled(
      text,
      answers.map((answer, at) => ({ answer, number: at + 1, hint: '' })),
    );
  }

  private gaps(): Result<Asked, string> {
    const gaps = this.interactions.map((interaction, at) => {
      const { responseIdentifier = '', placeholderText = '' } = interaction.attributes;
      const number = /^c(\d+)-\d+$/.exec(responseIdentifier)?.[1];
      const options = this.optionsOf(interaction);
      return {
        number: number === undefined ? at + 1 : Number(number),
        answer: this.gapAnswer(interaction),
        hint: placeholderText || options.map(({ text }) => text).join(' / '),
      };
    });
    return filled(this.withGaps(), gaps);
  }

  /** A gap alone may be the place to type at, after the question, or a word that is missing in it. */
  private oneGap(gap: XmlNode): Result<Asked, string> {
    const response = this.responseOf(gap);
    if (!response) return err('it does not say what is right');
    const text = this.withGaps();
    const [before, after = ''] = text.split(GAP) as [string, string?];
    const isAfter = /^\s*$/.test(after) && /(^|\n\s*\n)\s*$/.test(before);
    const blank = isAfter ? before.trim() : text.replace(GAP, BLANK);
    if (gap.name === 'inlineChoiceInteraction') {
      return ok({ prompt: blank, body: this.choice(gap, 'inlineChoice') });
    }
    if (response.baseType === 'float' || response.baseType === 'integer') {
      return this.number(response, text);
    }
    if (/^c\d+-\d+$/.test(response.identifier)) return this.gaps();
    const answers = typedAnswers(response);
    const isOnly = answers.filter(({ credit }) => credit === 1).length === 1;
    return isAfter || !isOnly
      ? ok({ prompt: blank, body: { kind: 'typed', answers } })
      : this.gaps();
  }

  private number(response: Response, text: string): Result<Asked, string> {
    const value = Number(response.correct[0] ?? [...response.marks.keys()][0]);
    if (!Number.isFinite(value)) return err('it does not say what is right');
    const unit = within(this.body, 'span').find(({ attributes }) => attributes.class === 'unit');
    const shown = unit
      ? text.slice(0, text.indexOf(GAP))
      : text.replace(/\n\s*\n\s*\uE010\s*$/, '');
    const answer = {
      value,
      tolerance: toleranceOf(this.item, response.identifier, value),
      credit: 1,
    };
    return ok({
      prompt: shown.replace(GAP, BLANK).trim(),
      body: { kind: 'number', answers: [answer], unit: textOf(unit).trim() },
    });
  }

  private withGaps(): string {
    return this.texts.content(this.body, (child) => {
      if (ASIDE.has(child.name)) return '';
      return this.interactions.includes(child) ? GAP : undefined;
    });
  }

  private gapAnswer(interaction: XmlNode): string {
    const response = this.responseOf(interaction);
    if (!response) return '';
    const [right] = typedAnswers(response).filter(({ credit }) => credit === 1);
    if (interaction.name === 'textEntryInteraction') return right?.text ?? '';
    return this.optionsOf(interaction).find(({ id }) => id === right?.text)?.text ?? '';
  }

  private optionsOf(interaction: XmlNode): { readonly id: string; readonly text: string }[] {
    return within(interaction, 'inlineChoice').map((option) => ({
      id: option.attributes.identifier ?? '',
      text: textOf(option).trim(),
    }));
  }
}

function interactionsIn(node: XmlNode): XmlNode[] {
  return childrenOf(node).flatMap((child) => {
    if (child.name === 'endAttemptInteraction') return [];
    return child.name.endsWith('Interaction') ? [child] : interactionsIn(child);
  });
}

function pairsOf(response: Response | undefined): [string, string][] {
  const pairs = response
    ? response.correct.length > 0
      ? response.correct
      : [...response.marks].filter(([, mark]) => mark > 0).map(([pair]) => pair)
    : [];
  return pairs.map((pair) => {
    const [left = '', right = ''] = pair.split(/\s+/);
    return [left, right];
  });
}

function filled(
  text: string,
  gaps: readonly { number: number; answer: string; hint: string }[],
): Result<Asked, string> {
  if (gaps.some(({ answer }) => answer === '')) return err('one of its gaps has no right answer');
  let at = 0;
  const prompt = text.replaceAll(GAP, () => {
    const { number, answer, hint } = gaps[at++]!;
    return gapText(number, answer, hint);
  });
  return ok({ prompt, body: { kind: 'gaps' } });
}
