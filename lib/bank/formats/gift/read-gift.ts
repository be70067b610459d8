import { err, ok, type Result } from '../../../result';
import type { Read } from '../interchange';
import { addQuestion } from '../shared/add-question';
import { categoryName } from '../shared/category';
import { ItemList } from '../shared/item-list';
import { type Block, blocksOf } from './blocks';
import { parseBlock } from './parse-block';

const UNTITLED = 'Imported';

/** Far more than a person writes in one question, and few enough for the parser's stack. */
const LONGEST = 100_000;

/**
 * Reads questions in GIFT as Moodle does: multiple choice, true or false, short answers, numbers, matching
 * and missing words; of essays those that give a model answer. A question that cannot be read is told with
 * its line, and the others are read.
 */
export function readGift(text: string): Result<Read, string> {
  const list = new ItemList(UNTITLED);
  const categories: string[] = [];
  for (const block of blocksOf(text)) {
    const rest = withoutCategories(block, categories);
    if (rest.text.replace(/^\s*\/\/.*$/gm, '').trim() === '') continue;
    const question =
      rest.text.length > LONGEST ? err('it is too long for a question') : parseBlock(rest);
    if (!question.ok) {
      list.skip(`line ${rest.line}`, question.error);
      continue;
    }
    const category = categories.at(-1);
    const { tags } = question.value;
    const untagged = tags.length > 0 || category === undefined ? tags : [category];
    const all =
      category !== undefined && new Set(categories).size > 1 ? [category, ...tags] : untagged;
    addQuestion(list, { ...question.value, tags: all });
  }
  if (list.size === 0) {
    const [first] = list.skipped;
    return err(first ? `${first.where}: ${first.why}.` : 'The file holds no questions.');
  }
  return ok(list.read({ title: categories[0] ?? null }));
}

/** Takes the lines that begin a category out of a block, for some files have no empty line after them. */
function withoutCategories({ line, text }: Block, categories: string[]): Block {
  const rest = text.replace(/^[ \t]*\$CATEGORY:(.*)$/gm, (_, path: string) => {
    const name = categoryName(path);
    if (name !== '') categories.push(name);
    return '//';
  });
  return { line, text: rest };
}
