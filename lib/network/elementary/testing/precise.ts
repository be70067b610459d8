/**
 * A number to a few hundred bits, units 2^-places: the tests' reference for the elementary functions,
 * from series that have nothing in common with what is tested.
 */
export interface Precise {
  readonly units: bigint;
  readonly places: number;
}

/** A double, exactly, as an integer times 2^exponent. */
export function exactly(x: number): { readonly fraction: bigint; readonly exponent: number } {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  const bits = view.getBigUint64(0);
  const biased = Number((bits >> 52n) & 0x7ffn);
  const digits = bits & 0xfffffffffffffn;
  const size = biased === 0 ? digits : digits | 0x10000000000000n;
  return { fraction: x < 0 ? -size : size, exponent: Math.max(biased, 1) - 1075 };
}

function shifted(units: bigint, by: number): bigint {
  return by >= 0 ? units << BigInt(by) : units >> BigInt(-by);
}

/** A double in units of 2^-places. */
export function fixed(x: number, places: number): bigint {
  const { fraction, exponent } = exactly(x);
  return shifted(fraction, exponent + places);
}

/** How far a double is from a reference, in units of the double's last place. */
export function ulpsFrom(actual: number, reference: Precise): number {
  const { exponent } = exactly(actual);
  const places = Math.max(reference.places, -exponent) + 64;
  const off = fixed(actual, places) - shifted(reference.units, places - reference.places);
  return Number(shifted(off * 1000n, -(places + exponent))) / 1000;
}

function product(a: bigint, b: bigint, places: number): bigint {
  return (a * b) >> BigInt(places);
}

function seriesOfExp(r: bigint, places: number): bigint {
  let term = 1n << BigInt(places);
  let total = 0n;
  for (let n = 1n; term !== 0n && term !== -1n; n++) {
    total += term;
    term = product(term, r, places) / n;
  }
  return total;
}

function twiceArtanh(s: bigint, places: number): bigint {
  const square = product(s, s, places);
  let power = s;
  let total = 0n;
  for (let n = 1n; power !== 0n && power !== -1n; n += 2n) {
    total += power / n;
    power = product(power, square, places);
  }
  return 2n * total;
}

const ln2 = remembered((places) => twiceArtanh((1n << BigInt(places)) / 3n, places));

function remembered(f: (places: number) => bigint): (places: number) => bigint {
  const known = new Map<number, bigint>();
  return (places) => {
    const value = known.get(places) ?? f(places);
    known.set(places, value);
    return value;
  };
}

function arctanOfInverse(n: bigint, places: number): bigint {
  let power = (1n << BigInt(places)) / n;
  let total = 0n;
  for (let k = 1n; power !== 0n; k += 2n) {
    total += k % 4n === 1n ? power / k : -(power / k);
    power /= n * n;
  }
  return total;
}

/** pi by Machin's formula, 16 arctan(1/5) - 4 arctan(1/239). */
const pi = remembered(
  (places) => 16n * arctanOfInverse(5n, places) - 4n * arctanOfInverse(239n, places),
);

/** e^x for x in units of 2^-places; the result keeps as many significant bits. */
export function preciseExp(x: bigint, places: number): Precise {
  const k = x / ln2(places);
  return { units: seriesOfExp(x - k * ln2(places), places), places: places - Number(k) };
}

/** log x of a positive double. */
export function preciseLog(x: number, places: number): bigint {
  const { fraction, exponent } = exactly(x);
  const bits = fraction.toString(2).length;
  // 3/4 <= m < 3/2, so that the logarithm near 1 loses nothing to k log 2.
  const leads = fraction.toString(2).startsWith('11') || fraction === 1n << BigInt(bits);
  const k = leads ? bits : bits - 1;
  const m = shifted(fraction, places - k);
  const one = 1n << BigInt(places);
  const s = ((m - one) << BigInt(places)) / (m + one);
  return twiceArtanh(s, places) + BigInt(exponent + k) * ln2(places);
}

/** sin x and cos x of a double, from their series after an exact reduction by pi/2. */
export function preciseSinCos(x: number, places: number): { sin: bigint; cos: bigint } {
  const half = pi(places) / 2n;
  const units = fixed(x, places);
  const n = (units + half / 2n) / half;
  const r = units - n * half;
  const square = product(r, r, places);
  const series = (first: bigint, from: bigint) => {
    let term = first;
    let total = 0n;
    for (let k = from; term !== 0n && term !== -1n; k += 2n) {
      total += term;
      term = -(product(term, square, places) / (k * (k + 1n)));
    }
    return total;
  };
  const sin = series(r, 2n);
  const cos = series(1n << BigInt(places), 1n);
  const quarter = ((n % 4n) + 4n) % 4n;
  if (quarter === 0n) return { sin, cos };
  if (quarter === 1n) return { sin: cos, cos: -sin };
  return quarter === 2n ? { sin: -sin, cos: -cos } : { sin: -cos, cos: sin };
}
