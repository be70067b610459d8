import type { Cloze, Item } from '../../item';
import type { Interchange, Skipped } from '../interchange';
import { categoryPath } from '../shared/category';
import { GAP, takeOutGaps } from '../shared/gap';
import { htmlOfMarkdown } from '../shared/html-of-markdown';
import { inPart, leftOut } from '../shared/left-out';
import { plainNumber } from '../shared/plain-number';
import type { Question, QuestionBody } from '../shared/question';
import { questionsOf } from '../shared/questions-of';
import { writeWildcards } from '../shared/wildcard';
import { escapeGift } from './gift-text';

/**
 * A deck's questions in GIFT, their texts as HTML so that Moodle shows formulas. A flashcard is an essay with
 * its back as the feedback, or a short answer where something can be typed; each gap of a cloze is a missing
 * word of its own.
 */
export function writeGift(deck: Interchange): { text: string; skipped: readonly Skipped[] } {
  const skipped: Skipped[] = [...leftOut(deck, 'GIFT')];
  const written: string[] = [];
  if (deck.title !== null) written.push(`$CATEGORY: ${categoryPath(deck.title)}`);
  for (const item of deck.items) {
    const questions = piecesOf(item, deck, skipped);
    const typed = questions.flatMap(({ body }) => (body.kind === 'typed' ? body.answers : []));
    if (typed.some(({ text }) => text.includes('->'))) {
      const why = 'GIFT takes an answer with “->” in it for a pair to match.';
      skipped.push({ where: item.id, why });
    } else written.push(...questions.map(writtenAs));
  }
  return { text: written.map((text) => `${text}\n`).join('\n'), skipped };
}

/** The questions of an item, and a word on what of it they leave out. */
function piecesOf(item: Item, deck: Interchange, skipped: Skipped[]): Question[] {
  const questions = questionsOf(item, deck);
  if (item.kind === 'drill') skipped.push({ where: item.id, why: 'GIFT cannot carry a drill.' });
  if (item.kind === 'numeric' && item.unit) {
    skipped.push({
      where: inPart(item.id),
      why: 'Its unit is named in the question: GIFT has no units.',
    });
    const [question] = questions;
    return [{ ...question!, prompt: `${item.prompt} (${item.unit})` }];
  }
  return item.kind === 'cloze' ? gapsOf(item, questions[0]!, skipped) : questions;
}

/** A question for each gap, with the other gaps filled. */
function gapsOf(item: Cloze, question: Question, skipped: Skipped[]): Question[] {
  const { text, gaps } = takeOutGaps(item.text);
  if (gaps.some(({ hint }) => hint !== '')) {
    skipped.push({
      where: inPart(item.id),
      why: 'The hints of its gaps are left out: GIFT has none.',
    });
  }
  if (gaps.length > 1) {
    skipped.push({
      where: inPart(item.id),
      why: 'Its gaps become questions of their own: GIFT asks one.',
    });
  }
  return gaps.map(({ answer }, asked) => {
    let at = 0;
    const prompt = text.replaceAll(GAP, () => {
      const own = at++;
      return own === asked ? GAP : gaps[own]!.answer;
    });
    return {
      ...question,
      name: asked === 0 ? item.id : `${item.id}~${asked + 1}`,
      prompt,
      body: { kind: 'typed', answers: [{ text: answer, credit: 1 }] },
    };
  });
}

function writtenAs({ name, tags, prompt, explanation, body }: Question): string {
  const marks = [`[id:${name}]`, ...tags.map((tag) => `[tag:${tag.replace(/[[\]\n]/g, ' ')}]`)];
  const html = escapeGift(htmlOfMarkdown(prompt));
  const [head, tail = ''] = html.includes(GAP) ? html.split(GAP) : [html];
  const feedback = explanation === '' ? '' : `####${escapeGift(htmlOfMarkdown(explanation))}`;
  const lines = [answersOf(body), feedback]
    .filter((line) => line !== '')
    .map((line) => `\t${line}\n`);
  const space = html.includes(GAP) ? '' : ' ';
  return `// ${marks.join(' ')}\n::${name}::[html]${head}${space}{\n${lines.join('')}}${tail}`;
}

/** What stands between the braces but for the explanation. */
function answersOf(body: QuestionBody): string {
  switch (body.kind) {
    case 'choice':
      return body.options
        .map(({ text, credit, why }) => {
          const reason = why === '' ? '' : `#${escapeGift(htmlOfMarkdown(why))}`;
          return `${credit === 1 ? '=' : '~'}[html]${escapeGift(htmlOfMarkdown(text))}${reason}`;
        })
        .join('\n\t');
    case 'typed':
      return body.answers
        .map(({ text }) => `=%100%${escapeGift(writeWildcards(text))}`)
        .join('\n\t');
    case 'number':
      return body.answers
        .map(({ value, tolerance }) => `#${plainNumber(value)}:${plainNumber(tolerance)}`)
        .join('\n\t');
    default:
      return '';
  }
}
