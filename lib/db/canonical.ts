import { createHash } from 'node:crypto';

/**
 * JSON with the keys of every object in order, so that equal values give equal text. What JSON leaves out
 * (undefined) is left out first: a value and its copy read back from the database give the same text.
 */
export function canonicalJson(value: unknown): string {
  // One pass: an import hashes a hundred thousand entries, and copies of each would cost it seconds.
  return textOf(value) ?? 'null';
}

/** Undefined for what JSON leaves out. */
function textOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((inner) => textOf(inner) ?? 'null').join(',')}]`;
  if ('toJSON' in value) return JSON.stringify(value);
  const fields: string[] = [];
  const record = value as Readonly<Record<string, unknown>>;
  for (const key of Object.keys(record).sort(byUnits)) {
    const text = textOf(record[key]);
    if (text !== undefined) fields.push(`${JSON.stringify(key)}:${text}`);
  }
  return `{${fields.join(',')}}`;
}

const byUnits = (a: string, b: string) => (a < b ? -1 : 1);

/** SHA-256 of a value's canonical JSON, as 64 hexadecimal digits. */
export function hashOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}
