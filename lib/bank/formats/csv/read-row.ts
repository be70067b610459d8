import { err, ok, type Result } from '../../../result';
import type { ItemBody } from '../shared/item-list';
import { NO_EXPLANATION, NO_REASON } from '../shared/unsaid';
import type { Columns } from './columns';

/** A row's cells by their use. */
export class Row {
  constructor(
    private readonly cells: readonly string[],
    private readonly columns: Columns,
    private readonly convert: (text: string) => string,
  ) {}

  /** A cell as it stands, without space around it. */
  plain(use: string): string {
    const place = this.columns.single.get(use);
    return place === undefined ? '' : (this.cells[place] ?? '').trim();
  }

  /** A cell as Markdown. */
  text(use: string): string {
    return this.convert(this.plain(use)).trim();
  }

  /** The cells of a numbered use that say something, with their numbers, in increasing order. */
  list(use: string): { readonly number: number; readonly text: string }[] {
    return [...(this.columns.numbered.get(use) ?? [])]
      .map(([number, place]) => ({ number, text: this.convert((this.cells[place] ?? '').trim()) }))
      .filter(({ text }) => text !== '')
      .sort((a, b) => a.number - b.number);
  }

  /** What stands in columns that we know no use for; nothing is lost of it. */
  others(): string[] {
    return this.columns.others.flatMap(({ place, name }) => {
      const text = this.convert((this.cells[place] ?? '').trim());
      return text === '' ? [] : [name === '' ? text : `${name}: ${text}`];
    });
  }
}

const KINDS = ['flashcard', 'cloze', 'choice', 'numeric', 'drill'];

/** The item that a row makes, or why it makes none. */
export function readRow(row: Row): Result<ItemBody, string> {
  const front = row.text('front');
  const said = row.plain('kind').toLowerCase();
  const kind = KINDS.includes(said) ? said : likelyKind(row, front);
  if (kind === 'choice') return choice(row, front);
  if (kind === 'numeric') return numeric(row, front);
  if (kind === 'drill') return err('a table cannot carry a drill');
  if (kind === 'cloze') {
    const extra = [row.text('back'), row.text('extra'), ...row.others()].filter(Boolean);
    return ok({
      ...{ kind: 'cloze', text: front },
      ...(extra.length > 0 && { extra: extra.join('\n\n') }),
      ...withSource(row),
    });
  }
  return flashcard(row, front);
}

/** What a row of another program is, which calls it what it likes. */
function likelyKind(row: Row, front: string): string {
  if (row.list('option').length > 1) return 'choice';
  return /\{\{c\d+::.+?\}\}/s.test(front) ? 'cloze' : 'flashcard';
}

function flashcard(row: Row, front: string): Result<ItemBody, string> {
  const back = [row.text('back'), row.text('extra'), ...row.others()].filter(Boolean).join('\n\n');
  if (front === '' || back === '') return err(`its ${front === '' ? 'front' : 'back'} is empty`);
  const backs = new Map(row.list('back').map(({ number, text }) => [number, text]));
  const more = row
    .list('front')
    .flatMap(({ number, text }) =>
      backs.has(number) ? [{ front: text, back: backs.get(number)! }] : [],
    );
  const answers = row.list('typed').map(({ text }) => text);
  return ok({
    ...{ kind: 'flashcard', front, back },
    ...(more.length > 0 && { more }),
    ...(answers.length > 0 && { answers }),
    ...withSource(row),
  });
}

function withSource(row: Row): { source?: string } {
  const source = row.text('source');
  return source === '' ? {} : { source };
}

function choice(row: Row, prompt: string): Result<ItemBody, string> {
  const reasons = new Map(row.list('why').map(({ number, text }) => [number, text]));
  const options = row.list('option');
  const named = row.plain('right') || row.plain('back');
  const letter = named.toLowerCase();
  const right =
    options.find(({ number }) => named === String(number)) ??
    options.find(({ number }) => letter === String.fromCharCode(96 + number)) ??
    options.find(({ text }) => text === named);
  if (!right) return err('it names none of its options as the right one');
  return ok({
    kind: 'choice',
    prompt,
    options: options.map(({ number, text }) => ({
      text,
      correct: number === right.number,
      why: reasons.get(number) ?? NO_REASON,
    })),
    explanation:
      [row.text('extra'), ...row.others()].filter(Boolean).join('\n\n') || NO_EXPLANATION,
  });
}

function numeric(row: Row, prompt: string): Result<ItemBody, string> {
  const answer = numberOf(row.plain('back'));
  const tolerance = numberOf(row.plain('tolerance') || '0');
  if (answer === null) return err('its answer is no number');
  if (tolerance === null || tolerance < 0) return err('its tolerance is no number from 0 on');
  const explanation = [row.text('extra'), ...row.others()].filter(Boolean).join('\n\n');
  const unit = row.text('unit');
  return ok({
    ...{ kind: 'numeric', prompt, answer, tolerance },
    ...(unit !== '' && { unit }),
    ...(explanation !== '' && { explanation }),
  });
}

function numberOf(text: string): number | null {
  const plain = text.replace(/^(-?\d+),(\d+)$/, '$1.$2');
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : null;
}
