import { tooLarge } from '../../drills/size';
import { type Level, parseTemplate, type Template } from '../../drills/template';
import type { FormulaProblem } from '../../formula/compiled';
import { LIMITS } from '../../formula/limits';
import { err, ok, type Result } from '../../result';
import { LONGEST_TEXT } from './limits';

/** A template that is being written bears this name. */
const ID = 'own';
const MOST_LEVELS = 9;
const MOST_MISTAKES = 20;

/** A text compiled once serves the requests that follow: its share of fit draws, its seeds, an answer. */
const known = new Map<string, Result<Template, readonly FormulaProblem[]>>();
const MOST_KNOWN = 40;

/** Reads a template's text as it stands in its editor, within bounds that keep the server free. */
export function readText(text: string): Result<Template, readonly FormulaProblem[]> {
  const found = known.get(text) ?? read(text);
  known.delete(text);
  known.set(text, found);
  if (known.size > MOST_KNOWN) known.delete(known.keys().next().value as string);
  return found;
}

/** A level of a template, the lowest where there is no such one. */
export function levelOf({ levels }: Template, wanted: number): Level {
  return (levels.find(({ level }) => level === wanted) ?? levels[0]) as Level;
}

function read(text: string): Result<Template, readonly FormulaProblem[]> {
  if (text.length > LONGEST_TEXT) {
    return err([atStart(`The text is longer than ${LONGEST_TEXT} characters.`)]);
  }
  const template = parseTemplate(text, ID);
  if (!template.ok) return err(template.error.slice(0, LIMITS.problems));
  const { levels } = template.value;
  if (levels.length === 0) return err([atStart('levels: there is none.')]);
  if (levels.length > MOST_LEVELS) {
    return err([atStart(`levels: there are more than ${MOST_LEVELS}.`)]);
  }
  if (levels.some(({ mistakes }) => mistakes.length > MOST_MISTAKES)) {
    return err([atStart(`mistakes: there are more than ${MOST_MISTAKES}.`)]);
  }
  const large = levels.flatMap(({ formula }) => tooLarge(formula) ?? []);
  return large.length > 0 ? err(large.slice(0, 1).map(atStart)) : ok(template.value);
}

function atStart(message: string): FormulaProblem {
  return { line: 1, column: 1, place: { start: 0, end: 1 }, message, expected: [] };
}
