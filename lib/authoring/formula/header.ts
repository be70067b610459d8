import { type Document, isMap, parseDocument } from 'yaml';
import { splitFrontMatter } from '../../drills/front-matter';

/** A mistake written by hand, as its form shows it. */
export interface MistakeField {
  readonly kind: string;
  readonly message: string;
  /** The lines that a learner who makes it has in place of the formula's. */
  readonly formula: string;
}

/** What of a template's text can be edited in fields beside it. */
export interface HeaderFields {
  readonly title: string;
  readonly prompt: string;
  /** Sizes by their name, level by level, from the lowest. */
  readonly levels: readonly LevelFields[];
  /** A kind's own message, or false for a misread that is switched off. */
  readonly misreads: Readonly<Record<string, string | false>>;
  readonly mistakes: readonly MistakeField[];
}

export interface LevelFields {
  readonly level: number;
  readonly sizes: Readonly<Record<string, number>>;
}

/** Reads the fields from the text; null while the text's header is not to be read. */
export function headerOf(text: string): HeaderFields | null {
  const document = parseDocument(splitFrontMatter(text).yaml);
  if (document.errors.length > 0) return null;
  const found: unknown = document.toJS() ?? {};
  if (!isRecord(found)) return null;
  const levels = Object.entries(isRecord(found.levels) ? found.levels : { 1: {} });
  return {
    title: asText(found.title),
    prompt: asText(found.prompt),
    levels: levels
      .map(([level, sizes]) => ({ level: Number(level), sizes: numbersIn(sizes) }))
      .filter(({ level }) => level > 0)
      .sort((a, b) => a.level - b.level),
    misreads: Object.fromEntries(
      Object.entries(isRecord(found.misreads) ? found.misreads : {}).filter(
        (entry): entry is [string, string | false] =>
          typeof entry[1] === 'string' || entry[1] === false,
      ),
    ),
    mistakes: (Array.isArray(found.mistakes) ? found.mistakes : []).filter(isRecord).map((one) => ({
      kind: asText(one.kind),
      message: asText(one.message),
      formula: asText(one.formula).trimEnd(),
    })),
  };
}

/** The text with another title or prompt; an empty one is taken out. */
export function withText(text: string, field: 'title' | 'prompt', value: string): string {
  return edited(text, (document) => {
    if (value.trim() === '') document.delete(field);
    else document.set(field, value);
  });
}

/** The text with a misread switched off (false), reworded, or as it is by itself (null). */
export function withMisread(
  text: string,
  kinds: readonly string[],
  value: string | false | null,
): string {
  return edited(text, (document) => {
    for (const kind of kinds) {
      if (value === null) document.deleteIn(['misreads', kind]);
      else document.setIn(['misreads', kind], value);
    }
    const all = document.get('misreads');
    if (isMap(all) && all.items.length === 0) document.delete('misreads');
  });
}

/** The text with a mistake by hand put at a place of their list, or taken out where it is null. */
export function withMistake(text: string, at: number, mistake: MistakeField | null): string {
  return edited(text, (document) => {
    const before = headerOf(text)?.mistakes ?? [];
    const lines = (one: MistakeField) => ({ ...one, formula: `${one.formula.trimEnd()}\n` });
    if (mistake && at < before.length) {
      for (const [key, value] of Object.entries(lines(mistake))) {
        document.setIn(['mistakes', at, key], value);
      }
    } else if (mistake) {
      if (before.length === 0) document.set('mistakes', document.createNode([lines(mistake)]));
      else document.addIn(['mistakes'], document.createNode(lines(mistake)));
    } else if (before.length === 1) document.delete('mistakes');
    else document.deleteIn(['mistakes', at]);
  });
}

/** The text with the sizes of a level, or without the level where they are null. */
export function withLevel(
  text: string,
  level: number,
  sizes: Readonly<Record<string, number>> | null,
): string {
  return edited(text, (document) => {
    // Its keys are numbers in YAML, and whoever looks one up has to say so.
    const all = headerOf(text)?.levels ?? [];
    const rest = all.filter((one) => one.level !== level);
    const next = sizes ? [...rest, { level, sizes }] : rest;
    next.sort((a, b) => a.level - b.level);
    const node = document.createNode(
      new Map(next.map((one) => [one.level, document.createNode(one.sizes, { flow: true })])),
    );
    document.set('levels', node);
  });
}

/** Changes the header and leaves the formula, and what is said beside it, as they are. */
function edited(text: string, change: (document: Document) => void): string {
  const { yaml, body } = splitFrontMatter(text);
  const document = parseDocument(yaml) as Document;
  change(document);
  const isEmpty = !isMap(document.contents) || document.contents.items.length === 0;
  return isEmpty ? body : `---\n${document.toString({ lineWidth: 88 })}---\n${body}`;
}

const ASK = /^[ \t]*ask\b.*$/gm;
const ROUNDING = /\bto[ \t]+(\d+[ \t]+(?:decimal|place|figure)s?)\b|\b(exactly)\b/g;

/** To what asked values are rounded, by the first line that asks: `3 decimals`, `exactly`; null if none asks. */
export function roundingOf(text: string): string | null {
  const [line] = splitFrontMatter(text).body.match(ASK) ?? [];
  if (line === undefined) return null;
  const [found] = line.matchAll(ROUNDING);
  return found?.[1] ?? found?.[2] ?? '3 decimals';
}

/** The text with all that is asked rounded so. */
export function withRounding(text: string, rounding: string): string {
  const { body, bodyStart } = splitFrontMatter(text);
  const how = rounding === 'exactly' ? rounding : `to ${rounding}`;
  const asked = body.replace(ASK, (line) =>
    line.search(ROUNDING) >= 0 ? line.replace(ROUNDING, how) : `${line.trimEnd()} ${how}`,
  );
  return text.slice(0, bodyStart) + asked;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

const numbersIn = (value: unknown): Record<string, number> =>
  Object.fromEntries(
    Object.entries(isRecord(value) ? value : {}).filter(
      (entry): entry is [string, number] => typeof entry[1] === 'number',
    ),
  );
