import { err, ok, type Result } from '../../../result';
import { digest } from '../anki/concepts';
import { htmlToMarkdown } from '../html/html-to-markdown';
import type { Read } from '../interchange';
import { ItemList } from '../shared/item-list';
import { findColumns } from './columns';
import { readPreamble } from './preamble';
import { Row, readRow } from './read-row';
import { readRows } from './read-rows';
import { unguarded } from './spreadsheet';

const HTML =
  /<(?:br|b|i|u|p|div|span|img|ul|ol|li|sub|sup|strong|em|table)\b[^<>]*>|&(?:nbsp|lt|gt|amp|quot);/i;
const MATHJAX = /\\\(.*?\\\)|\\\[.*?\\\]|\[latex\]|\[\$\$?\]/s;

/**
 * Reads a table of cards: with any of the usual separators, with or without named columns, with Anki's
 * header lines, or as Quizlet exports it. Cells are Markdown; where a table of other programs has HTML or
 * MathJax in a cell, it is converted. Unnamed columns are front, back, and what is added to the back.
 */
export function readCsv(text: string): Result<Read, string> {
  const preamble = readPreamble(text);
  const body = text.split('\n').slice(preamble.lines).join('\n');
  const rows = readRows(body, preamble.separator);
  if (!rows.ok) return rows;
  const [first] = rows.value;
  if (!first) return err('The table is empty.');
  const width = rows.value.reduce((most, row) => Math.max(most, row.length), 0);
  if (width < 2) {
    return err(
      'The table has one column only: a card needs a front and a back, with a comma or a tab between.',
    );
  }
  const columns = findColumns(preamble, first, width);
  const isOurs = columns.isNamed && columns.single.has('kind') && columns.single.has('id');
  const isAnki = preamble.lines > 0;
  const convert = (cell: string): string => {
    if (isOurs) return unguarded(cell);
    const isHtml = preamble.isHtml ?? HTML.test(cell);
    return isHtml || MATHJAX.test(cell) ? htmlToMarkdown(isHtml ? cell : escaped(cell)) : cell;
  };
  const list = new ItemList(preamble.deck ?? 'Imported');
  const from = columns.isNamed ? 1 : 0;
  for (const [at, cells] of rows.value.entries()) {
    if (at < from) continue;
    const row = new Row(cells, columns, convert);
    const where = `row ${at + 1}`;
    const read = readRow(row);
    if (!read.ok) {
      list.skip(where, read.error);
      continue;
    }
    const id = row.plain('id');
    const name = isAnki && id !== '' ? `note-${digest(id)}` : id || row.plain('front');
    list.add({ name, where, tags: [...preamble.tags, ...tagsOf(row)] }, read.value);
  }
  return ok(list.read({ title: preamble.deck }));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');
}

/** Tags have spaces, commas or semicolons between them; with commas they may have spaces within. */
function tagsOf(row: Row): string[] {
  const tags = row.plain('tags');
  const separator = /[,;]/.test(tags) ? /[,;]/ : /\s+/;
  const deck = row.plain('deck');
  return [...(deck === '' ? [] : [deck]), ...tags.split(separator)]
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
}
