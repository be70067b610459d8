import type { Tensor } from '../tensor';
import { ATOM, CALL, NEGATIVE, type Phrase } from './notation';

/** The largest denominator by which a number is shown as a fraction. */
const LARGEST_DENOMINATOR = 60;

function fractionOf(value: number): readonly [number, number] | undefined {
  for (let denominator = 3; denominator <= LARGEST_DENOMINATOR; denominator++) {
    const numerator = Math.round(value * denominator);
    if (numerator !== 0 && numerator / denominator === value) return [numerator, denominator];
  }
  return undefined;
}

/**
 * A number rounded to so many places, or in full where `places` is absent: then as a fraction if its
 * decimals would not end soon.
 */
export function numberPhrase(value: number, places: number | undefined, tex: boolean): Phrase {
  const text = numberText(value, places, tex);
  if (text.startsWith('-')) return { text, level: NEGATIVE };
  return { text, level: /[/\\]/.test(text) ? CALL : ATOM };
}

/** As `numberPhrase`, the text alone. */
export function numberText(value: number, places: number | undefined, tex: boolean): string {
  if (!Number.isFinite(value)) return unbounded(value, tex);
  if (places !== undefined) {
    const text = value.toFixed(places);
    // What rounds to zero has no sign.
    return Number(text) === 0 ? text.replace('-', '') : text;
  }
  const text = String(value === 0 ? 0 : value);
  if (text.includes('e')) return scientific(text, tex);
  const fraction = text.length > 10 ? fractionOf(value) : undefined;
  if (!fraction) return text;
  const [numerator, denominator] = fraction;
  if (!tex) return `${numerator}/${denominator}`;
  return `${numerator < 0 ? '-' : ''}\\tfrac{${Math.abs(numerator)}}{${denominator}}`;
}

function unbounded(value: number, tex: boolean): string {
  if (Number.isNaN(value)) return tex ? '\\text{undefined}' : 'NaN';
  return `${value < 0 ? '-' : ''}${tex ? '\\infty' : 'Infinity'}`;
}

function scientific(text: string, tex: boolean): string {
  if (!tex) return text;
  const [mantissa, exponent] = text.split('e') as [string, string];
  return `${mantissa} \\cdot 10^{${exponent.replace('+', '')}}`;
}

/** A tensor's numbers: in TeX a column or a matrix, in a formula's text a list or a list of lists. */
export function nestedText(tensor: Tensor, tex: boolean, places?: number): Phrase {
  const { shape, data } = tensor;
  if (shape.length === 0) return numberPhrase(data[0] as number, places, tex);
  const columns = shape[1] ?? 1;
  const rows = Array.from({ length: shape[0] as number }, (_, row) =>
    Array.from(data.subarray(row * columns, (row + 1) * columns), (value) =>
      numberText(value, places, tex),
    ),
  );
  if (tex) {
    const lines = rows.map((row) => row.join(' & ')).join(' \\\\ ');
    return { text: `\\begin{bmatrix}${lines}\\end{bmatrix}`, level: ATOM };
  }
  const lists = rows.map((row) => (shape.length === 1 ? row.join() : `[${row.join(', ')}]`));
  return { text: `[${lists.join(', ')}]`, level: ATOM };
}
