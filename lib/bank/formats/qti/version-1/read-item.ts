import { err, ok, type Result } from '../../../../result';
import { BLANK, GAP, gapText } from '../../shared/gap';
import type { Question, QuestionBody, TypedAnswer } from '../../shared/question';
import { childOf, childrenOf, textOf, within, type XmlNode } from '../../xml/xml-node';
import type { QtiTexts } from '../qti-texts';
import { type Rule, rulesOf, scoringRules } from './conditions';

type Asked = Pick<Question, 'prompt' | 'body'>;

const RESPONSES = new Set([
  'response_lid',
  'response_str',
  'response_num',
  'response_xy',
  'response_grp',
]);

/** Kinds of Canvas that no card can be, and why. */
const UNCARRIED: Readonly<Record<string, string>> = {
  calculated_question: 'its numbers are drawn by a formula of Canvas; write it as a drill',
  file_upload_question: 'it is answered by a file',
  text_only_question: 'it asks nothing: a text cannot be a card',
};

/** What an `item` of QTI 1.2 asks, also as Canvas writes them; an error where no card can be made of it. */
export function readItem(item: XmlNode, texts: QtiTexts): Result<Omit<Question, 'tags'>, string> {
  const kind = metadata(item, 'question_type') || metadata(item, 'qmd_itemtype');
  const presentation = childOf(item, 'presentation');
  if (UNCARRIED[kind] !== undefined) return err(UNCARRIED[kind]);
  if (!presentation) return err('it asks nothing: it has no presentation');
  const reader = new ItemReader(item, presentation, texts, kind);
  const asked = reader.asked();
  if (!asked.ok) return asked;
  const { ident = '', title = '' } = item.attributes;
  const isNamed = !/^(?:(?:question|item)\s*)?\d*$/i.test(title.trim());
  return ok({
    ...asked.value,
    name: (isNamed ? title.trim() : '') || asked.value.prompt || ident,
    where: title.trim() || ident,
    explanation: reader.explanation(),
  });
}

function metadata(item: XmlNode, label: string): string {
  const field = within(item, 'qtimetadatafield').find(
    (one) => textOf(childOf(one, 'fieldlabel')).trim() === label,
  );
  return textOf(field && childOf(field, 'fieldentry')).trim();
}

class ItemReader {
  private readonly rules: readonly Rule[];
  private readonly feedbacks: ReadonlyMap<string, string>;
  private readonly responses: readonly XmlNode[];
  private readonly used = new Set<string>();

  constructor(
    item: XmlNode,
    private readonly presentation: XmlNode,
    private readonly texts: QtiTexts,
    private readonly kind: string,
  ) {
    this.rules = rulesOf(item);
    this.responses = [...RESPONSES].flatMap((name) => within(presentation, name));
    this.feedbacks = new Map(
      within(item, 'itemfeedback').map((feedback) => [
        feedback.attributes.ident ?? '',
        this.material(feedback, () => false),
      ]),
    );
  }

  asked(): Result<Asked, string> {
    const [first, ...others] = this.responses;
    if (!first) return err('it asks nothing: it has nothing to answer');
    if (this.responses.every(isChoice)) {
      return others.length === 0 ? this.choice(first) : this.several();
    }
    if (others.length > 0) return err('it asks several things at once');
    if (first.name === 'response_xy' || first.name === 'response_grp') {
      return err(`its kind, “${first.name}”, cannot be a card`);
    }
    return this.written(first);
  }

  /** Feedback that no option has for its own; that for a wrong answer says nothing of the right one. */
  explanation(): string {
    return [...this.feedbacks]
      .filter(([ident, text]) => text !== '' && !this.used.has(ident) && !/incorrect/i.test(ident))
      .map(([, text]) => text)
      .join('\n\n');
  }

  private prompt(): string {
    return this.material(this.presentation, ({ name }) => RESPONSES.has(name));
  }

  /** The texts and pictures within an element but those in parts that are left out. */
  private material(node: XmlNode, isLeftOut: (child: XmlNode) => boolean): string {
    const parts: string[] = [];
    const collect = (parent: XmlNode): void => {
      for (const child of childrenOf(parent)) {
        if (isLeftOut(child)) continue;
        if (child.name === 'mattext' || child.name === 'matemtext') {
          parts.push(this.texts.material(child.attributes.texttype, textOf(child)));
        } else if (child.name === 'matimage') {
          parts.push(this.texts.html(`<img src="${child.attributes.uri ?? ''}" alt="">`));
        } else collect(child);
      }
    };
    collect(node);
    return parts.filter((part) => part !== '').join('\n\n');
  }

  private choice(response: XmlNode): Result<Asked, string> {
    const scoring = scoringRules(this.rules);
    const options = labelsOf(response).map((label) => {
      const ident = label.attributes.ident ?? '';
      const credits = scoring.flatMap(({ rule, share }) => {
        const own = rule.values.filter(({ value }) => value === ident).length;
        const isSet = isMultiple(response) && rule.values.length > 1;
        return own > 0 ? [isSet ? share / rule.values.length : share] : [];
      });
      const why = this.rules
        .filter(({ values }) => values.length === 1 && values[0]!.value === ident)
        .flatMap(({ feedback }) => feedback)
        .filter((name) => !/^(?:general|correct)/.test(name))
        .map((name) => this.take(name))
        .filter((text) => text !== '');
      const text = this.material(label, () => false);
      return { text, credit: Math.max(0, ...credits), why: [...new Set(why)].join('\n\n') };
    });
    const name = this.material(response, ({ name: child }) => child === 'render_choice');
    const prompt = name === '' ? this.prompt() : withGap(this.prompt(), name, BLANK);
    return ok({ prompt, body: { kind: 'choice', options } });
  }

  private take(feedback: string): string {
    this.used.add(feedback);
    return this.feedbacks.get(feedback) ?? '';
  }

  /** Several choices: blanks that the text names in brackets, or pairs to match. */
  private several(): Result<Asked, string> {
    const prompt = this.prompt();
    const parts = this.responses.map((response) => {
      const ident = response.attributes.ident ?? '';
      const right = this.rules
        .filter(({ score }) => score !== null && score > 0)
        .flatMap(({ values }) => values)
        .find((value) => value.response === ident)?.value;
      const labels = labelsOf(response).map((label) => ({
        ident: label.attributes.ident ?? '',
        text: this.material(label, () => false),
      }));
      const name = this.material(response, ({ name: child }) => child === 'render_choice');
      const answer = labels.find((label) => label.ident === right)?.text ?? '';
      return { name, answer, options: labels.map(({ text }) => text) };
    });
    const isBlank = parts.every(({ name }) => withGap(prompt, name, '') !== prompt);
    if (!isBlank) {
      const pairs = parts.map(({ name, answer }) => ({ left: name, right: answer }));
      return ok({ prompt, body: { kind: 'pairs', pairs } });
    }
    if (parts.some(({ answer }) => answer === ''))
      return err('one of its gaps has no right answer');
    const isMenu = this.kind === 'multiple_dropdowns_question';
    const filled = parts.reduce((text, { name, answer, options }, at) => {
      const gap = gapText(at + 1, answer, isMenu ? options.join(' / ') : '');
      return withGap(text, name, gap);
    }, prompt);
    return ok({ prompt: filled, body: { kind: 'gaps' } });
  }

  private written(response: XmlNode): Result<Asked, string> {
    const answers = scoringRules(this.rules);
    const prompt = this.withPlace(response);
    const blank = prompt.replace(GAP, BLANK);
    const isNumber =
      this.kind === 'numerical_question' ||
      response.name === 'response_num' ||
      /decimal|integer/i.test(within(response, 'render_fib')[0]?.attributes.fibtype ?? '');
    if (answers.length === 0 || /essay/i.test(this.kind)) {
      return ok({ prompt: blank, body: { kind: 'open' } });
    }
    const numbers = answers.flatMap(({ rule, share }) => numberOf(rule, share));
    if (isNumber && numbers.length > 0) {
      return ok({ prompt: blank, body: { kind: 'number', answers: numbers, unit: '' } });
    }
    const typed: TypedAnswer[] = answers.flatMap(({ rule, share }) =>
      rule.values.map(({ value }) => ({ text: value, credit: share })),
    );
    const [only, ...others] = typed;
    if (only && others.length === 0 && prompt.includes(GAP)) {
      return ok({
        prompt: prompt.replace(GAP, () => gapText(1, only.text)),
        body: { kind: 'gaps' },
      });
    }
    return ok({ prompt: blank, body: { kind: 'typed', answers: typed } });
  }

  /** The prompt, with a gap where it goes on after the place to write. */
  private withPlace(response: XmlNode): string {
    const { before, after } = this.around(response);
    return after === '' ? before : `${before} ${GAP} ${after}`.trim();
  }

  private around(response: XmlNode): { readonly before: string; readonly after: string } {
    const order = flattened(this.presentation);
    const place = order.indexOf(response);
    const part = (some: readonly XmlNode[]) =>
      this.material({ name: '', attributes: {}, children: some }, ({ name }) =>
        RESPONSES.has(name),
      );
    return { before: part(order.slice(0, place)), after: part(order.slice(place + 1)) };
  }
}

/** A text whose blank of a name, in brackets as Canvas has it, is a gap. */
function withGap(text: string, name: string, gap: string): string {
  return text.split(`[${name}]`).join(gap).split(`\\[${name}\\]`).join(gap);
}

/** The materials and responses of a presentation in their order, out of whatever they lie in. */
function flattened(node: XmlNode): XmlNode[] {
  return childrenOf(node).flatMap((child) =>
    child.name === 'material' || RESPONSES.has(child.name) ? [child] : flattened(child),
  );
}

function isChoice(response: XmlNode): boolean {
  return response.name === 'response_lid' && within(response, 'render_choice').length > 0;
}

function isMultiple(response: XmlNode): boolean {
  return response.attributes.rcardinality === 'Multiple';
}

function labelsOf(response: XmlNode): XmlNode[] {
  return within(response, 'response_label');
}

function numberOf(
  { values, from, to }: Rule,
  credit: number,
): (QuestionBody & { kind: 'number' })['answers'] {
  const exact = values.map(({ value }) => Number(value)).filter(Number.isFinite);
  const [value] = exact;
  const isRange = from !== null && to !== null && to >= from;
  if (value === undefined) {
    return isRange ? [{ value: (from + to) / 2, tolerance: (to - from) / 2, credit }] : [];
  }
  // The difference of two decimals has a tail of digits that nobody wrote.
  const breadth = isRange ? Math.max(to - value, value - from, 0) : 0;
  return [{ value, tolerance: Number(breadth.toPrecision(12)), credit }];
}
