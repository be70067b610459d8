import type { Tensor } from '../tensor';
import { ATOM, CALL, NEGATIVE, type Phrase, PRODUCT } from './notation';

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
 * A number as TeX, rounded to so many places, or in full where `places` is absent: then as a fraction
 * if its decimals would not end soon.
 */
export function numberText(value: number, places?: number): string {
  if (Number.isNaN(value)) return '\\text{undefined}';
  if (!Number.isFinite(value)) return value < 0 ? '-\\infty' : '\\infty';
  if (places !== undefined) {
    const text = value.toFixed(places);
    // What rounds to zero has no sign.
    return Number(text) === 0 ? text.replace('-', '') : text;
  }
  const text = String(value === 0 ? 0 : value);
  const [mantissa, exponent] = text.split('e');
  if (exponent !== undefined) return `${mantissa} \\cdot 10^{${exponent.replace('+', '')}}`;
  const fraction = text.length > 10 ? fractionOf(value) : undefined;
  if (!fraction) return text;
  const [numerator, denominator] = fraction;
  return `${numerator < 0 ? '-' : ''}\\tfrac{${Math.abs(numerator)}}{${denominator}}`;
}

/** As `numberText`; a negative number, a fraction and a power of ten need brackets in some places. */
export function numberPhrase(value: number, places?: number): Phrase {
  const text = numberText(value, places);
  if (text.startsWith('-')) return { text, level: NEGATIVE };
  if (text.includes('cdot')) return { text, level: PRODUCT };
  return { text, level: text.includes('frac') ? CALL : ATOM };
}

/** A tensor's numbers as TeX: a scalar as it is, a vector as a column, a matrix as a matrix. */
export function tensorTex({ shape, data }: Tensor, places?: number): Phrase {
  if (shape.length === 0) return numberPhrase(data[0] as number, places);
  const columns = shape[1] ?? 1;
  const rows = Array.from({ length: shape[0] as number }, (_, row) =>
    Array.from(data.subarray(row * columns, (row + 1) * columns), (value) =>
      numberText(value, places),
    ).join(' & '),
  );
  return { text: `\\begin{bmatrix}${rows.join(' \\\\ ')}\\end{bmatrix}`, level: ATOM };
}
