import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Result } from '../../../../result';
import type { Read } from '../../interchange';

/** How many damaged files a reader is tried on: a sample with every run, all of them where it is asked for. */
export const MUTANTS = process.env.RECURRENT_FULL ? 10_000 : 300;

/** Microseconds of the processor in which a reader has to have done with any file. */
const LONGEST = 2_000_000;

/**
 * Reads files made of valid ones by cutting, repeating, exchanging and overwriting bytes, the same with
 * every run, and gives those on which the reader threw, took too long, or made an item twice.
 */
export function troubles(
  valid: readonly Uint8Array[],
  read: (bytes: Uint8Array) => Result<Pick<Read, 'deck'>, string>,
  count: number = MUTANTS,
): string[] {
  const random = xoroshiro128plus(20261123);
  const upTo = (most: number) => uniformInt(random, 0, most);
  const found: string[] = [];
  for (let nth = 0; nth < count; nth++) {
    let bytes = valid[upTo(valid.length - 1)]!;
    for (let change = upTo(3); change >= 0; change--) bytes = mutated(bytes, upTo);
    const start = process.cpuUsage();
    try {
      const result = read(bytes);
      const names = result.ok ? result.value.deck.items.map(({ id }) => id) : [];
      if (new Set(names).size !== names.length) found.push(`${nth}: an item is there twice`);
      if (!result.ok && result.error.length < 10) found.push(`${nth}: ${result.error}`);
    } catch (error) {
      found.push(`${nth}: ${String(error)}`);
    }
    if (process.cpuUsage(start).user > LONGEST) found.push(`${nth}: took too long`);
  }
  return found;
}

const SIGNS = new TextEncoder().encode('{}=~#:<>&"\'/\\]!-\n\0\u007F$%[');

function mutated(bytes: Uint8Array, upTo: (most: number) => number): Uint8Array {
  if (bytes.length === 0) return bytes;
  const at = upTo(bytes.length - 1);
  const length = upTo(Math.min(40, bytes.length - at));
  const [before, piece, after] = [
    bytes.subarray(0, at),
    bytes.subarray(at, at + length),
    bytes.subarray(at + length),
  ];
  switch (upTo(5)) {
    case 0:
      return before;
    case 1:
      return joined(before, after);
    case 2:
      return joined(before, ...Array.from({ length: 1 + upTo(60) }, () => piece), after);
    case 3:
      return joined(before, SIGNS.subarray(upTo(SIGNS.length - 1)).subarray(0, 1), after);
    case 4:
      return joined(before, Uint8Array.of(upTo(255)), bytes.subarray(at + 1));
    default: {
      const other = upTo(bytes.length - 1);
      return joined(before, bytes.subarray(other, other + length), after);
    }
  }
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
