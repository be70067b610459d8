/** A number without an exponent, for formats that know none; the same number is read of it again. */
export function plainNumber(value: number): string {
  const [digits, exponent] = String(value).split('e') as [string, string?];
  if (exponent === undefined) return digits;
  const sign = digits.startsWith('-') ? '-' : '';
  const [whole, fraction = ''] = digits.replace('-', '').split('.') as [string, string?];
  const all = whole + fraction;
  const point = whole.length + Number(exponent);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${all}`;
  return sign + all.padEnd(point, '0');
}
