import { isGreek } from './greek';

const ACCENTS = new Set(['tilde', 'hat', 'bar', 'dot', 'vec']);

/**
 * A name as TeX: `W_x` is W with the subscript x, `h_tilde_1` an h with a tilde and the subscript 1,
 * `a_z_1` an a with the subscripts z and 1, `grad_W_h` the loss's derivative by W_h; Greek letters go by name,
 * `_prime` is a dash, and digits right behind a letter are a subscript.
 */
export function nameTex(name: string): string {
  if (name.startsWith('grad_')) {
    return `\\frac{\\partial L}{\\partial ${nameTex(name.slice('grad_'.length))}}`;
  }
  const [word = '', ...parts] = name.split(/[_{},]+/).filter((part) => part !== '');
  const [, letters = word, digits = ''] = /^([A-Za-z]+)(\d+)$/.exec(word) ?? [];
  const accents = parts.filter((part) => ACCENTS.has(part));
  const below = [digits, ...parts].filter((part) => part !== '' && !isMark(part)).map(wordTex);
  const base = accents.reduce((inner, accent) => `\\${accent}{${inner}}`, wordTex(letters));
  const dash = parts.includes('prime') ? "'" : '';
  if (below.length === 0) return base + dash;
  const subscript = below.join(',');
  return `${base}${dash}_${subscript.length === 1 ? subscript : `{${subscript}}`}`;
}

function isMark(part: string): boolean {
  return ACCENTS.has(part) || part === 'prime';
}

function wordTex(word: string): string {
  if (isGreek(word)) return `\\${word}`;
  return word.length === 1 || /^\d+$/.test(word) ? word : `\\mathrm{${word}}`;
}
