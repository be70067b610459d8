import { encodeEntities } from '../html/entities';
import { GAP, takeOutGaps } from '../shared/gap';
import { htmlOfMarkdown } from '../shared/html-of-markdown';
import type { Question, QuestionOption } from '../shared/question';
import { xmlText } from '../xml/xml-node';

const TEMPLATES = 'http://www.imsglobal.org/question/qti_v2p1/rptemplates';
const SCHEMA = 'http://www.imsglobal.org/xsd/imsqti_v2p1';

/** A question as a file of QTI 2.1. */
export interface WrittenItem {
  readonly xml: string;
  /** The media that it shows. */
  readonly media: ReadonlySet<string>;
}

/** The parts of an item that depend on its kind; `content` is XHTML. */
interface Parts {
  readonly declarations: string;
  readonly content: string;
  readonly processing: string;
  /** Feedback for single options. */
  readonly reasons?: string;
}

/** Writes a question as an `assessmentItem`, whose pictures lie in `media` beside the items' folder. */
export function writeItem(question: Question): WrittenItem {
  const media = new Set<string>();
  const xhtml = (markdown: string): string =>
    closed(
      htmlOfMarkdown(markdown, {
        media: (name, alt) => {
          media.add(name);
          return `<img src="../media/${encodeURIComponent(name)}" alt="${encodeEntities(alt)}">`;
        },
      }),
    );
  const { declarations, content, processing, reasons = '' } = partsOf(question, xhtml);
  const { name, prompt, explanation } = question;
  const solution =
    explanation === ''
      ? ''
      : `  <modalFeedback outcomeIdentifier="SOLUTION" identifier="solution" showHide="show">${xhtml(explanation)}</modalFeedback>\n`;
  const title = prompt
    .replace(/\{\{c\d+::.+?\}\}/gs, '___')
    .replace(/\s+/g, ' ')
    .slice(0, 80);
  const outcomes = [
    outcome('SCORE', 'float', '0'),
    ...(solution === '' ? [] : [outcome('SOLUTION', 'identifier', 'solution')]),
    ...(reasons === '' ? [] : [outcome('FEEDBACK', 'identifier')]),
  ];
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<assessmentItem xmlns="${SCHEMA}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${SCHEMA} http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd" identifier="${xmlText(name)}" title="${xmlText(title)}" adaptive="false" timeDependent="false" toolName="Recurrent">
${declarations}${outcomes.join('')}  <itemBody>
${content}
  </itemBody>
${processing}${reasons}${solution}</assessmentItem>
`;
  return { xml, media };
}

function partsOf({ prompt, body }: Question, xhtml: (markdown: string) => string): Parts {
  const inBlock = (markdown: string) => `    <div>${xhtml(markdown)}</div>`;
  switch (body.kind) {
    case 'choice':
      return choiceParts(inBlock(prompt), body.options, xhtml);
    case 'typed':
      return {
        declarations: declared(
          'RESPONSE',
          'string',
          body.answers.map(({ text }) => text),
        ),
        content: `${inBlock(prompt)}\n    <div><textEntryInteraction responseIdentifier="RESPONSE"/></div>`,
        processing: template('map_response'),
      };
    case 'number': {
      const { value, tolerance } = body.answers[0]!;
      const unit = body.unit === '' ? '' : ` <span class="unit">${xmlText(body.unit)}</span>`;
      return {
        declarations: declared('RESPONSE', 'float', [String(value)]),
        content: `${inBlock(prompt)}\n    <div><textEntryInteraction responseIdentifier="RESPONSE"/>${unit}</div>`,
        processing: within(tolerance),
      };
    }
    case 'gaps':
      return gapParts(prompt, xhtml);
    default:
      return {
        declarations:
          '  <responseDeclaration identifier="RESPONSE" cardinality="single" baseType="string"/>\n',
        content: `${inBlock(prompt)}\n    <extendedTextInteraction responseIdentifier="RESPONSE"/>`,
        processing: '',
      };
  }
}

function choiceParts(
  content: string,
  options: readonly QuestionOption[],
  xhtml: (markdown: string) => string,
): Parts {
  const name = (at: number) => `option-${at + 1}`;
  const right = options.findIndex(({ credit }) => credit === 1);
  const choices = options.map(
    ({ text }, at) =>
      `      <simpleChoice identifier="${name(at)}">${xhtml(text)}</simpleChoice>\n`,
  );
  const reasons = options.map(({ why }, at) =>
    why === ''
      ? ''
      : `  <modalFeedback outcomeIdentifier="FEEDBACK" identifier="${name(at)}" showHide="show">${xhtml(why)}</modalFeedback>\n`,
  );
  return {
    declarations: `  <responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier">
    <correctResponse><value>${name(right)}</value></correctResponse>
  </responseDeclaration>
`,
    content: `${content}\n    <choiceInteraction responseIdentifier="RESPONSE" shuffle="true" maxChoices="1">\n${choices.join('')}    </choiceInteraction>`,
    processing:
      reasons.join('') === ''
        ? template('match_correct')
        : `  <responseProcessing>
    <setOutcomeValue identifier="FEEDBACK"><variable identifier="RESPONSE"/></setOutcomeValue>
${scoredIf('<match><variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></match>')}  </responseProcessing>
`,
    reasons: reasons.join(''),
  };
}

/** A response for each gap; its name tells which gaps are asked together. */
function gapParts(prompt: string, xhtml: (markdown: string) => string): Parts {
  const { text, gaps } = takeOutGaps(prompt);
  const name = (at: number) => `c${gaps[at]!.number}-${at + 1}`;
  let at = 0;
  const content = xhtml(text).replaceAll(GAP, () => {
    const { hint } = gaps[at]!;
    const shown = hint === '' ? '' : ` placeholderText="${xmlText(hint)}"`;
    return `<textEntryInteraction responseIdentifier="${name(at++)}"${shown}/>`;
  });
  const comparisons = gaps.map(
    (_, nth) =>
      `<match><variable identifier="${name(nth)}"/><correct identifier="${name(nth)}"/></match>`,
  );
  return {
    declarations: gaps.map(({ answer }, nth) => declared(name(nth), 'string', [answer])).join(''),
    content: `    <div>${content}</div>`,
    processing: `  <responseProcessing>\n${scoredIf(`<and>${comparisons.join('')}</and>`)}  </responseProcessing>\n`,
  };
}

function declared(identifier: string, baseType: string, answers: readonly string[]): string {
  const entries = answers.map(
    (answer) =>
      `      <mapEntry mapKey="${xmlText(answer)}" mappedValue="1" caseSensitive="false"/>\n`,
  );
  const mapping =
    baseType === 'string' && answers.length > 1
      ? `    <mapping defaultValue="0">\n${entries.join('')}    </mapping>\n`
      : '';
  return `  <responseDeclaration identifier="${identifier}" cardinality="single" baseType="${baseType}">
    <correctResponse><value>${xmlText(answers[0]!)}</value></correctResponse>
${mapping}  </responseDeclaration>
`;
}

function outcome(identifier: string, baseType: string, value?: string): string {
  const set = value === undefined ? '' : `<defaultValue><value>${value}</value></defaultValue>`;
  return `  <outcomeDeclaration identifier="${identifier}" cardinality="single" baseType="${baseType}">${set}</outcomeDeclaration>\n`;
}

function template(name: string): string {
  return `  <responseProcessing template="${TEMPLATES}/${name}"/>\n`;
}

function within(tolerance: number): string {
  return `  <responseProcessing>
${scoredIf(`<equal toleranceMode="absolute" tolerance="${tolerance} ${tolerance}"><variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></equal>`)}  </responseProcessing>
`;
}

function scoredIf(condition: string): string {
  return `    <responseCondition>
      <responseIf>
        ${condition}
        <setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue></setOutcomeValue>
      </responseIf>
    </responseCondition>
`;
}

/** HTML as XML has it: elements without content closed, and nothing that XML cannot hold. */
function closed(html: string): string {
  return (
    html
      .replace(/<(br|hr|img|input)\b((?:"[^"]*"|'[^']*'|[^>"'])*?)\s*\/?>/g, '<$1$2/>')
      .replace(/ (checked|disabled)=""/g, '')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0, 2.2, allows none of these.
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
  );
}
