import { err, ok, type Result } from '../../../result';
import type { Read } from '../interchange';
import { addQuestion } from '../shared/add-question';
import { ItemList } from '../shared/item-list';
import { markdownOfText } from '../shared/plain-text';

/** A question as far as it was read. */
interface Draft {
  readonly line: number;
  readonly text: string[];
  readonly options: string[];
}

const OPTION = /^\s*([A-Z])[.)]\s*(.*)$/;
const ANSWER = /^\s*ANSWER\s*:\s*(\S*)\s*$/i;

/**
 * Reads questions in Aiken: a question, its options from `A.` or `A)` on, and `ANSWER:` with a letter. A
 * question that cannot be read is told with its line, and the others are read.
 */
export function readAiken(text: string): Result<Read, string> {
  const list = new ItemList('Imported');
  let draft: Draft | null = null;
  const drop = (why: string) => {
    if (draft) list.skip(`line ${draft.line}`, why);
    draft = null;
  };
  let isAfterEmpty = false;
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') {
      isAfterEmpty = true;
      continue;
    }
    const option = optionOf(line, draft);
    const answer = ANSWER.exec(line)?.[1];
    if (answer !== undefined) {
      if (draft) finish(list, draft, answer);
      else list.skip(`line ${at + 1}`, 'its ANSWER follows no question');
      draft = null;
    } else if (option !== null && draft) draft.options.push(option);
    else {
      if (draft && draft.options.length > 0) {
        // A line more of an option follows it at once; what follows an empty line is the next question.
        if (isAfterEmpty) drop('it has no line “ANSWER:” with the letter of the right option');
        else draft.options.push(`${draft.options.pop()}\n${line.trim()}`);
      }
      if (!draft) draft = { line: at + 1, text: [line.trim()], options: [] };
      else if (draft.options.length === 0) draft.text.push(line.trim());
    }
    isAfterEmpty = false;
  }
  drop('it has no line “ANSWER:” with the letter of the right option');
  if (list.size > 0) return ok(list.read({ title: null }));
  const [first] = list.skipped;
  return err(first ? `${first.where}: ${first.why}.` : 'The file holds no questions.');
}

/** An option's text where the line has the letter whose turn it is. */
function optionOf(line: string, draft: Draft | null): string | null {
  const [, letter, text] = OPTION.exec(line) ?? [];
  if (letter === undefined || !draft) return null;
  return letter === String.fromCharCode(65 + draft.options.length) ? text! : null;
}

function finish(list: ItemList, { line, text, options }: Draft, answer: string): void {
  const where = `line ${line}`;
  const right = /^[A-Z][.)]?$/i.test(answer) ? answer.toUpperCase().charCodeAt(0) - 65 : -1;
  const why =
    options.length < 2
      ? 'it has fewer than two options'
      : right < 0 || right >= options.length
        ? `its ANSWER “${answer}” is none of its options`
        : null;
  if (why !== null) {
    list.skip(where, why);
    return;
  }
  const prompt = markdownOfText(text.join('\n'));
  addQuestion(list, {
    ...{ name: text.join(' '), where, tags: [], prompt, explanation: '' },
    body: {
      kind: 'choice',
      options: options.map((option, at) => ({
        ...{ text: markdownOfText(option), credit: at === right ? 1 : 0, why: '' },
      })),
    },
  });
}
