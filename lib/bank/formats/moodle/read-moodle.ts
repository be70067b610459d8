import { err, ok, type Result } from '../../../result';
import type { Read } from '../interchange';
import { addQuestion } from '../shared/add-question';
import { categoryName } from '../shared/category';
import { ItemList } from '../shared/item-list';
import { MediaList } from '../shared/media-list';
import { parseXml } from '../xml/parse-xml';
import { childOf, childrenOf, textOf } from '../xml/xml-node';
import { MoodleTexts } from './moodle-text';
import { readQuestion } from './read-question';

/**
 * Reads the questions of a Moodle XML file with their pictures, feedback and tags. What no card can be is
 * left out with its reason; a file that is no Moodle XML is an error.
 */
export function readMoodle(text: string): Result<Read, string> {
  const root = parseXml(text);
  if (!root.ok) return root;
  if (root.value.name !== 'quiz') {
    return err(
      `The file is no Moodle XML: its outermost element is “${root.value.name}”, not “quiz”.`,
    );
  }
  const list = new ItemList('Imported');
  const media = new MediaList();
  const categories: string[] = [];
  let nth = 0;
  for (const node of childrenOf(root.value, 'question')) {
    if (node.attributes.type === 'category') {
      const name = categoryName(textOf(childOf(node, 'category')));
      if (name !== '') categories.push(name);
      continue;
    }
    nth++;
    const texts = new MoodleTexts(media);
    const title = textOf(childOf(node, 'name')).trim();
    const where = title === '' ? `question ${nth}` : `question ${nth}, ${title}`;
    const question = readQuestion(node, texts);
    for (const name of texts.lost) list.skip(where, `its file “${name}” cannot be kept`);
    if (!question.ok) {
      list.skip(where, question.error);
      continue;
    }
    const category = categories.at(-1);
    const { tags } = question.value;
    const isOne = new Set(categories).size < 2;
    const own = category === undefined || (isOne && tags.length > 0) ? [] : [category];
    addQuestion(list, { ...question.value, where, tags: [...own, ...tags] });
  }
  if (list.size === 0) {
    const [first] = list.skipped;
    return err(first ? `${first.where}: ${first.why}.` : 'The file holds no questions.');
  }
  return ok(list.read({ title: categories[0] ?? null, media: media.all() }));
}
