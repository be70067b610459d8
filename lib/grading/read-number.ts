import { exp } from '../network/elementary/exp';
import { log } from '../network/elementary/log';
import { pow } from '../network/elementary/pow';
import { sigmoid } from '../network/elementary/sigmoid';
import { tanh } from '../network/elementary/tanh';
import { err, ok, type Result } from '../result';

/** Every sign that a keyboard, a phone or a word processor makes of a minus. */
const MINUS = /[‐‑‒–—−﹣－]/g;

/** What may be applied to a number or to parentheses. */
const FUNCTIONS: readonly (readonly [name: string, apply: (value: number) => number])[] = [
  ['sqrt', Math.sqrt],
  ['tanh', tanh],
  ['sigma', sigmoid],
  ['sigmoid', sigmoid],
  ['exp', exp],
  ['ln', log],
];

/**
 * Reads a number as people type it: decimals with a point or a comma, a sign of any kind, fractions,
 * powers of ten, percent, e and pi, sqrt, tanh, sigma, exp and ln, with + - * / ^ and parentheses.
 * Nothing is evaluated as code.
 *
 * @returns the number, or what cannot be understood
 */
export function readNumber(text: string): Result<number, string> {
  const source = text
    .replace(MINUS, '-')
    .replace(/[×·⋅∙]/g, '*')
    .replace(/[÷⁄∕]/g, '/')
    .replace(/√/g, 'sqrt')
    .replace(/π/g, 'pi')
    .replace(/[σς]/g, 'sigma')
    .trim();
  if (source === '') return err('nothing was typed');
  const reader = { source: source.toLowerCase(), at: 0 };
  try {
    const value = readSum(reader, 0);
    skipSpace(reader);
    if (reader.at < reader.source.length) return err(unreadable(reader));
    return Number.isFinite(value) ? ok(value) : err(`“${text.trim()}” is not a finite number`);
  } catch (error) {
    if (error instanceof Unreadable) return err(error.message);
    throw error;
  }
}

interface Reader {
  readonly source: string;
  at: number;
}

/** Leaves the recursive descent; `readNumber` turns it into a value. */
class Unreadable extends Error {}

/** Deeper than a person nests parentheses. */
const DEEPEST = 20;

function readSum(reader: Reader, depth: number): number {
  if (depth > DEEPEST) throw new Unreadable('parentheses are nested too deeply');
  let value = readTerm(reader, depth);
  for (;;) {
    if (take(reader, '+')) value += readTerm(reader, depth);
    else if (take(reader, '-')) value -= readTerm(reader, depth);
    else return value;
  }
}

function readTerm(reader: Reader, depth: number): number {
  let value = readSigned(reader, depth);
  for (;;) {
    if (take(reader, '*')) value *= readSigned(reader, depth);
    else if (take(reader, '/')) value /= readSigned(reader, depth);
    else return value;
  }
}

function readSigned(reader: Reader, depth: number): number {
  if (depth > DEEPEST) throw new Unreadable('too many signs');
  if (take(reader, '-')) return -readSigned(reader, depth + 1);
  if (take(reader, '+')) return readSigned(reader, depth + 1);
  return readPower(reader, depth);
}

function readPower(reader: Reader, depth: number): number {
  const isE = startsWithWord(reader, 'e');
  const base = readAtom(reader, depth);
  if (!take(reader, '^')) return base;
  const exponent = readSigned(reader, depth + 1);
  return isE ? exp(exponent) : pow(base, exponent);
}

function readAtom(reader: Reader, depth: number): number {
  if (depth > DEEPEST) throw new Unreadable('functions are nested too deeply');
  skipSpace(reader);
  const number = /^(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d+)?/.exec(reader.source.slice(reader.at));
  if (number) {
    reader.at += number[0].length;
    const value = Number(number[0].replace(',', '.'));
    return take(reader, '%') ? value / 100 : value;
  }
  if (take(reader, '(')) return closed(reader, readSum(reader, depth + 1));
  for (const [name, apply] of FUNCTIONS) {
    if (!takeWord(reader, name)) continue;
    if (take(reader, '(')) return apply(closed(reader, readSum(reader, depth + 1)));
    return apply(readAtom(reader, depth + 1));
  }
  if (takeWord(reader, 'pi')) return Math.PI;
  if (takeWord(reader, 'e')) return Math.E;
  throw new Unreadable(unreadable(reader));
}

function closed(reader: Reader, value: number): number {
  if (!take(reader, ')')) throw new Unreadable('a closing parenthesis is missing');
  return value;
}

function skipSpace(reader: Reader): void {
  while (/\s/.test(reader.source[reader.at] ?? '')) reader.at++;
}

function take(reader: Reader, sign: string): boolean {
  skipSpace(reader);
  if (reader.source[reader.at] !== sign) return false;
  reader.at++;
  return true;
}

function startsWithWord(reader: Reader, word: string): boolean {
  skipSpace(reader);
  const rest = reader.source.slice(reader.at);
  return rest.startsWith(word) && !/^[a-z]/.test(rest.slice(word.length));
}

function takeWord(reader: Reader, word: string): boolean {
  if (!startsWithWord(reader, word)) return false;
  reader.at += word.length;
  return true;
}

function unreadable(reader: Reader): string {
  const rest = reader.source.slice(reader.at);
  if (rest === '') return 'the number ends too early';
  return `“${rest.slice(0, 12)}” can’t be read as a number (try 0.25, 1/4 or 2.5e-1)`;
}
