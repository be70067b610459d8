import type { Item } from '../../item';
import { encodeEntities } from '../html/entities';
import type { Interchange, InterchangeMedia, Skipped } from '../interchange';
import { toBase64 } from '../shared/base64';
import { categoryPath } from '../shared/category';
import { BLANK, GAP, type Gap, takeOutGaps } from '../shared/gap';
import { htmlOfMarkdown } from '../shared/html-of-markdown';
import { inPart, leftOut } from '../shared/left-out';
import type { Question } from '../shared/question';
import { questionsOf } from '../shared/questions-of';
import { writeWildcards } from '../shared/wildcard';
import { xmlText } from '../xml/xml-node';
import { embedded } from './embedded-answers';
import { pluginFile } from './plugin-file';

/** Sounds are linked to, for Moodle's player takes the place of the link. */
const SOUND = /\.(mp3|ogg|oga|wav|m4a|flac|webm|mp4)$/i;

/**
 * A deck's questions as Moodle XML, their texts as HTML with the pictures in them. A flashcard is an essay
 * whose back is what graders are told, or a short answer where something can be typed.
 */
export function writeMoodle(deck: Interchange): { text: string; skipped: readonly Skipped[] } {
  const skipped: Skipped[] = [...leftOut(deck, 'Moodle XML', { media: true })];
  const texts = new Texts(deck.media);
  const questions = deck.items.flatMap((item) => {
    skipped.push(...lossesOf(item));
    return questionsOf(item, deck).map((question) => questionElement(question, texts));
  });
  const category =
    deck.title === null
      ? ''
      : `<question type="category"><category><text>${xmlText(categoryPath(deck.title))}</text></category></question>\n`;
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${category}${questions.join('')}</quiz>\n`;
  return { text, skipped };
}

function lossesOf(item: Item): Skipped[] {
  if (item.kind === 'drill') return [{ where: item.id, why: 'Moodle XML cannot carry a drill.' }];
  if (item.kind !== 'cloze') return [];
  const { gaps } = takeOutGaps(item.text);
  const isNumbered = gaps.every(({ number }, at) => number === at + 1);
  const losses = [
    ...(isNumbered ? [] : ['Which of its gaps are asked together is left out.']),
    ...(gaps.every(({ hint }) => hint === '') ? [] : ['The hints of its gaps are left out.']),
  ];
  return losses.map((why) => ({ where: inPart(item.id), why }));
}

function questionElement(
  { name, tags, prompt, explanation, body }: Question,
  texts: Texts,
): string {
  const type = {
    ...{ choice: 'multichoice', typed: 'shortanswer', number: 'numerical' },
    ...{ pairs: 'matching', gaps: 'cloze', open: 'essay' },
  }[body.kind];
  const isGaps = body.kind === 'gaps';
  const { text, gaps } = isGaps ? takeOutGaps(prompt) : { text: prompt, gaps: [] };
  const shown = text.replaceAll(GAP, BLANK).replace(/\s+/g, ' ').slice(0, 80);
  const lines = [
    `<name><text>${xmlText(shown)}</text></name>`,
    texts.element('questiontext', text, gaps),
    texts.element('generalfeedback', explanation),
    `<idnumber>${xmlText(name)}</idnumber>`,
    ...answersOf(body, explanation, texts),
    `<tags>${tags.map((tag) => `<tag><text>${xmlText(tag)}</text></tag>`).join('')}</tags>`,
  ];
  return `<question type="${type}">\n${lines.map((line) => `  ${line}\n`).join('')}</question>\n`;
}

function answersOf(body: Question['body'], explanation: string, texts: Texts): string[] {
  switch (body.kind) {
    case 'choice':
      return [
        '<single>true</single>',
        '<shuffleanswers>true</shuffleanswers>',
        ...body.options.map(({ text, credit, why }) =>
          texts.element(
            'answer',
            text,
            [],
            `fraction="${credit * 100}" `,
            texts.element('feedback', why),
          ),
        ),
      ];
    case 'typed':
      return body.answers.map(
        ({ text }) =>
          `<answer fraction="100" format="plain_text"><text>${xmlText(writeWildcards(text))}</text></answer>`,
      );
    case 'number':
      return [
        ...body.answers.map(
          ({ value, tolerance }) =>
            `<answer fraction="100" format="plain_text"><text>${value}</text><tolerance>${tolerance}</tolerance></answer>`,
        ),
        ...(body.unit === ''
          ? []
          : [
              `<units><unit><multiplier>1</multiplier><unit_name>${xmlText(body.unit)}</unit_name></unit></units>`,
              '<unitgradingtype>0</unitgradingtype><showunits>0</showunits><unitsleft>0</unitsleft>',
            ]),
      ];
    case 'open':
      return ['<responseformat>editor</responseformat>', texts.element('graderinfo', explanation)];
    default:
      return [];
  }
}

/** Writes texts, each with the files that it shows. */
class Texts {
  private readonly media: ReadonlyMap<string, InterchangeMedia>;

  constructor(media: readonly InterchangeMedia[]) {
    this.media = new Map(media.map((medium) => [medium.name, medium]));
  }

  element(
    tag: string,
    markdown: string,
    gaps: readonly Gap[] = [],
    attributes = '',
    further = '',
  ): string {
    const names = new Set<string>();
    const html = htmlOfMarkdown(markdown, {
      media: (name, alt) => {
        names.add(name);
        const address = pluginFile(name);
        return SOUND.test(name)
          ? `<a href="${address}">${encodeEntities(alt || name)}</a>`
          : `<img src="${address}" alt="${encodeEntities(alt)}">`;
      },
    });
    let at = 0;
    const whole = html.replaceAll(GAP, () => encodeEntities(embedded(gaps[at++]!.answer)));
    const files = [...names].map((name) => this.file(name));
    return `<${tag} ${attributes}format="html"><text>${markup(whole)}</text>${files.join('')}${further}</${tag}>`;
  }

  private file(name: string): string {
    const medium = this.media.get(name);
    if (!medium) return '';
    return `<file name="${xmlText(name)}" path="/" encoding="base64">${toBase64(medium.bytes())}</file>`;
  }
}

/** HTML in an XML document: as it is, between marks, where it has any tags. */
function markup(html: string): string {
  if (!html.includes('<')) return xmlText(html);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold them.
  const bare = html.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');
  return `<![CDATA[${bare.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}
