import { type Document, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { err, ok, type Result } from '../result';
import { whatToMend } from './what-to-mend';

export interface ContentFile {
  /** Seen from the content folder, with slashes. */
  readonly path: string;
  readonly text: string;
}

/** One thing to mend: where it is, and what to do. */
export interface BankProblem {
  readonly file: string;
  /** The item's id, or its number from 1 where it has none. */
  readonly item?: string;
  readonly field?: string;
  readonly line?: number;
  readonly message: string;
}

/** A problem as one line. */
export function problemText({ file, line, item, field, message }: BankProblem): string {
  const place = line === undefined ? file : `${file}:${line}`;
  return [place, item, field].filter(Boolean).join(', ').concat(`: ${message}`);
}

/** Reads a YAML file by a schema; every mistake is reported with its file, item, field and line. */
export function readYaml<T>(
  { path, text }: ContentFile,
  schema: z.ZodType<T>,
): Result<T, readonly BankProblem[]> {
  const lines = new LineCounter();
  // Some editors put a byte order mark in front, which would take the first line out of its place.
  const document = parseDocument(text.replace(/^\uFEFF/, ''), {
    lineCounter: lines,
    prettyErrors: false,
  });
  const unreadable = syntaxProblems(document, path, lines);
  if (unreadable.length > 0) return err(unreadable);
  const value: unknown = document.toJS();
  const read = schema.safeParse(value, { error: whatToMend });
  if (read.success) return ok(read.data);
  return err(
    read.error.issues.map((issue) => {
      const keys = issue.path.filter((key) => typeof key !== 'symbol');
      const inItem = typeof keys[0] === 'number' ? keys[0] : undefined;
      const fieldKeys = inItem === undefined ? keys : keys.slice(1);
      return {
        file: path,
        item: inItem === undefined ? undefined : itemName(value, inItem),
        field: fieldKeys.length > 0 ? fieldName(fieldKeys) : undefined,
        line: lineOf(document, keys, lines),
        message: issue.message,
      };
    }),
  );
}

/**
 * What keeps a file from being read. Of the errors in one line only the first is told, for the others
 * come of it. References (`*name`) are refused: nobody needs them here, and Markdown's stars look alike.
 */
function syntaxProblems(document: Document, file: string, lines: LineCounter): BankProblem[] {
  const byLine = new Map<number, string>();
  const add = (offset: number, message: string): void => {
    const { line } = lines.linePos(offset);
    if (!byLine.has(line)) byLine.set(line, message);
  };
  for (const { message, pos } of document.errors)
    add(pos[0], `is not valid YAML: ${message}. ${QUOTES}`);
  visit(document, {
    Alias: (_, { range }) => add(range?.[0] ?? 0, `is read as a reference. ${QUOTES}`),
  });
  return [...byLine].map(([line, message]) => ({ file, line, message }));
}

const QUOTES =
  'A text that begins with a sign such as * or [, or has “: ” in it, must stand in single quotes';

function itemName(value: unknown, index: number): string {
  const entry: unknown = Array.isArray(value) ? value[index] : undefined;
  const named = entry as { id?: unknown; heading?: unknown } | undefined | null;
  const name = named?.id ?? named?.heading;
  return typeof name === 'string' ? name : `item ${index + 1}`;
}

/** Counts as people do: `options.2.why` is the second option's. */
function fieldName(keys: readonly (string | number)[]): string {
  return keys.map((key) => (typeof key === 'number' ? key + 1 : key)).join('.');
}

/** The line of the innermost part of the path that is there at all. */
function lineOf(
  document: Document,
  keys: readonly (string | number)[],
  lines: LineCounter,
): number | undefined {
  for (let depth = keys.length; depth >= 0; depth--) {
    const node = document.getIn(keys.slice(0, depth), true) as { range?: [number] } | undefined;
    if (node?.range) return lines.linePos(node.range[0]).line;
  }
  return undefined;
}
