import type { Bench } from './run-bench';

/** Signs of a formula that an address carries; browsers and mail cut longer ones. */
export const LONGEST_FORMULA = 4_000;
const LONGEST_ADDRESS = 7_500;
const LARGEST_SEED = 999_999;

type Parameters = Readonly<Record<string, string | string[] | undefined>>;

/** The query of the address that leads to this bench, or null where it would be too long to share. */
export function benchQuery({ text, seed, typed, slope, detail }: Bench): string | null {
  const query = new URLSearchParams({ f: text });
  if (seed !== 1) query.set('seed', String(seed));
  const numbers = Object.entries(typed).map(([name, entries]) => `${name}:${entries.join('_')}`);
  if (numbers.length > 0) query.set('n', numbers.join(';'));
  if (slope) {
    query.set('of', slope.entry === null ? slope.of : `${slope.of}:${slope.entry}`);
    query.set('by', slope.by);
  }
  if (detail === 'operations') query.set('graph', detail);
  const found = query.toString();
  return text.length <= LONGEST_FORMULA && found.length <= LONGEST_ADDRESS ? found : null;
}

/** The bench that an address asks for; what in it makes no sense is left out. */
export function benchOfQuery(query: Parameters, start: string): Bench {
  const one = (name: string) => {
    const value = query[name];
    return typeof value === 'string' ? value : undefined;
  };
  const seed = Number(one('seed') ?? 1);
  const [, of, entry] = /^([^:]{1,60})(?::(\d{1,4}))?$/.exec(one('of') ?? '') ?? [];
  const by = one('by')?.slice(0, 60);
  return {
    text: (one('f') ?? start).slice(0, LONGEST_FORMULA),
    seed: Number.isInteger(seed) && seed >= 0 && seed <= LARGEST_SEED ? seed : 1,
    typed: typedOf(one('n') ?? ''),
    slope: of && by ? { of, entry: entry === undefined ? null : Number(entry), by } : null,
    detail: one('graph') === 'operations' ? 'operations' : 'steps',
  };
}

function typedOf(text: string): Bench['typed'] {
  const parts = text.slice(0, LONGEST_ADDRESS).split(';');
  return Object.fromEntries(
    parts.flatMap((part) => {
      const [, name, entries] = /^([^:]{1,60}):(.*)$/.exec(part) ?? [];
      return name === undefined || entries === undefined ? [] : [[name, entries.split('_')]];
    }),
  );
}
