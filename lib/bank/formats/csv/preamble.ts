/** The lines in front of the rows by which Anki says how they are to be read. */
export interface Preamble {
  readonly separator: string | null;
  /** Whether fields are HTML; null where nothing is said. */
  readonly isHtml: boolean | null;
  readonly deck: string | null;
  /** Tags of every row. */
  readonly tags: readonly string[];
  readonly columns: readonly string[] | null;
  /** What columns are for, by their place from 0: "tags", "deck", "notetype" or "guid". */
  readonly places: ReadonlyMap<number, string>;
  /** How many lines these are. */
  readonly lines: number;
}

const SEPARATORS: Readonly<Record<string, string>> = {
  comma: ',',
  semicolon: ';',
  tab: '\t',
  space: ' ',
  pipe: '|',
  colon: ':',
};

/**
 * Reads Anki's header lines, `#key:value`, as its manual has them under "File Headers". Where they end, the
 * rows begin; a line that only begins with `#` is a comment there.
 */
export function readPreamble(text: string): Preamble {
  const said = new Map<string, string>();
  let lines = 0;
  for (let at = 0; text[at] === '#'; lines++) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end < 0 ? undefined : end);
    const [, key, value] = /^#([a-z ]+):(.*)$/i.exec(line) ?? [];
    if (key === undefined) break;
    said.set(key.trim().toLowerCase(), value!);
    at = end < 0 ? text.length : end + 1;
  }
  const name = said.get('separator');
  const separator = name === undefined ? null : (SEPARATORS[name.trim().toLowerCase()] ?? name);
  const columns = said.get('columns');
  const html = said.get('html')?.trim().toLowerCase();
  return {
    separator: separator === '' ? null : separator,
    isHtml: html === undefined ? null : html === 'true',
    deck: said.get('deck')?.trim() || null,
    tags: (said.get('tags') ?? '').split(/\s+/).filter((tag) => tag !== ''),
    columns: columns === undefined ? null : columns.split(separator ?? ','),
    places: new Map(
      ['tags', 'deck', 'notetype', 'guid'].flatMap((use) => {
        const place = Number(said.get(`${use} column`));
        return Number.isInteger(place) && place > 0 ? [[place - 1, use] as const] : [];
      }),
    ),
    lines,
  };
}
