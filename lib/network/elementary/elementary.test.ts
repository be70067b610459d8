import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cos } from './cos';
import { exp } from './exp';
import { expm1 } from './expm1';
import { log } from './log';
import { pow } from './pow';
import { sigmoid } from './sigmoid';
import { sin } from './sin';
import { tanh } from './tanh';
import {
  exactly,
  fixed,
  type Precise,
  preciseExp,
  preciseLog,
  preciseSinCos,
  ulpsFrom,
} from './testing/precise';

const GRID = 2 ** 40;

/** Spread evenly over the range, besides every order of magnitude in it. */
const between = (min: number, max: number) =>
  fc.oneof(
    fc.double({ min, max, noNaN: true }),
    fc.integer({ min: 0, max: GRID }).map((n) => min + (n / GRID) * (max - min)),
  );

/** Enough places to keep 130 bits of what is as small as x. */
const placesFor = (x: number) => 200 + Math.max(0, -exactly(x).exponent);

function expm1Of(x: number): Precise {
  const places = placesFor(x) + 60;
  const e = preciseExp(fixed(x, places), places);
  // Above 2^60 the one taken away is far below the places that are compared.
  const shift = e.places - places;
  const units = shift >= 0 ? e.units >> BigInt(shift) : e.units << BigInt(-shift);
  return { units: units - (1n << BigInt(places)), places };
}

function quotient(a: bigint, b: bigint, places: number): Precise {
  return { units: (a << BigInt(places)) / b, places };
}

function tanhOf(x: number): Precise {
  const { units, places } = expm1Of(2 * x);
  return quotient(units, units + (2n << BigInt(places)), places);
}

function sigmoidOf(x: number): Precise {
  const places = 1400;
  const e = preciseExp(fixed(-Math.abs(x), places), places);
  const units = e.units >> BigInt(e.places - places);
  const one = 1n << BigInt(places);
  return quotient(x < 0 ? units : one, one + units, places);
}

function within(ulps: number, f: (x: number) => number, reference: (x: number) => Precise) {
  return (x: number) => {
    expect(Math.abs(ulpsFrom(f(x), reference(x)))).toBeLessThan(ulps);
  };
}

function check(range: fc.Arbitrary<number>, claim: (x: number) => void, numRuns = 1500) {
  fc.assert(fc.property(range, claim), { numRuns });
}

describe('accuracy against series summed in integers', () => {
  it('keeps exp within 1 ulp over its whole range', () => {
    const claim = within(1, exp, (x) => preciseExp(fixed(x, placesFor(x)), placesFor(x)));
    check(between(-708, 709.78), claim);
    check(between(-745.1, -708), claim, 300);
    for (const x of [1, -1, 0.3465735912322998, 1.0397205352783203, 709.782712893384]) claim(x);
  });

  it('keeps expm1 within 1 ulp, also where e^x is nearly 1', () => {
    check(fc.oneof(between(-60, 709.78), between(-1e-6, 1e-6)), within(1, expm1, expm1Of));
    within(1, expm1, expm1Of)(1e-300);
  });

  it('keeps log within 1 ulp, subnormals and the neighbourhood of 1 included', () => {
    const claim = within(1, log, (x) => ({ units: preciseLog(x, 220), places: 220 }));
    check(fc.oneof(between(5e-324, 1.7e308), between(0.5, 2), between(1 - 1e-7, 1 + 1e-7)), (x) => {
      if (x !== 1) claim(x);
    });
    for (const x of [5e-324, 2.2250738585072014e-308, 1 - 2 ** -53, 1 + 2 ** -52]) claim(x);
  });

  it('keeps tanh and the sigmoid within 2.5 ulp', () => {
    check(fc.oneof(between(-25, 25), between(-1e-5, 1e-5)), within(2.5, tanh, tanhOf));
    check(fc.oneof(between(-40, 40), between(-700, -40)), within(2.5, sigmoid, sigmoidOf));
  });

  it('keeps sin and cos within 1 ulp up to 2^19 pi/2, and beyond by exact reduction', () => {
    const claim = (x: number) => {
      const places = 400 + Math.abs(exactly(x).exponent);
      const { sin: s, cos: c } = preciseSinCos(x, places);
      expect(Math.abs(ulpsFrom(sin(x), { units: s, places }))).toBeLessThan(1);
      expect(Math.abs(ulpsFrom(cos(x), { units: c, places }))).toBeLessThan(1);
    };
    check(fc.oneof(between(-10, 10), between(-8e5, 8e5), between(-1e-4, 1e-4)), claim);
    check(fc.oneof(between(8e5, 1e9), between(-8e307, 8e307)), claim, 200);
    // The double nearest to a multiple of pi/2 (Muller, Elementary Functions, table of worst cases).
    claim(6381956970095103 * 2 ** 797);
    for (let n = 1; n < 40; n++) claim(n * (Math.PI / 2));
  });

  it('keeps pow within 1 ulp', () => {
    const claim = (x: number, y: number) => {
      const places = 400;
      const product = (preciseLog(x, places) * fixed(y, 1100)) >> 1100n;
      const reference = preciseExp(product, places);
      const value = pow(x, y);
      if (value > 1e-300 && value < Number.POSITIVE_INFINITY) {
        expect(Math.abs(ulpsFrom(value, reference))).toBeLessThan(1);
      }
    };
    const near = between(1 - 1e-7, 1 + 1e-7);
    const cases: [fc.Arbitrary<number>, fc.Arbitrary<number>][] = [
      [between(1e-3, 1e3), between(-40, 40)],
      [between(1e-300, 1e300), between(-1, 1)],
      [between(0.5, 2), between(-900, 900)],
      [near, between(-5e9, 5e9)],
    ];
    for (const [base, exponent] of cases) {
      fc.assert(fc.property(base, exponent, claim), { numRuns: 800 });
    }
  });
});

describe('special values', () => {
  it('follows ECMAScript for infinities, zeros of both signs and NaN', () => {
    expect([exp(Infinity), exp(-Infinity), exp(0), exp(710), exp(-746)]).toEqual([
      Infinity,
      0,
      1,
      Infinity,
      0,
    ]);
    expect([expm1(Infinity), expm1(-Infinity), expm1(-0)]).toEqual([Infinity, -1, -0]);
    expect([log(0), log(-0), log(1), log(Infinity)]).toEqual([-Infinity, -Infinity, 0, Infinity]);
    expect([tanh(Infinity), tanh(-Infinity), tanh(-0)]).toEqual([1, -1, -0]);
    expect([sigmoid(Infinity), sigmoid(-Infinity), sigmoid(0)]).toEqual([1, 0, 0.5]);
    expect([sin(-0), cos(-0)]).toEqual([-0, 1]);
    const undefinedValues = [log(-1), sin(Infinity), cos(-Infinity)];
    const ofNaN = [exp, expm1, log, tanh, sigmoid, sin, cos].map((f) => f(Number.NaN));
    expect([...undefinedValues, ...ofNaN].every(Number.isNaN)).toBe(true);
  });

  it('raises special bases to special exponents as ECMAScript does', () => {
    const values = [0, -0, 1, -1, 0.5, -0.5, 2, -2, 3, -3, 1e300, 5e-324, Infinity, -Infinity, NaN];
    for (const x of values) {
      for (const y of values) {
        const wanted = x ** y;
        // Engines take powers from their platform, which may differ by a last digit.
        const near = Math.abs(pow(x, y) / wanted - 1) < 2 ** -51;
        if (!near) expect([x, y, pow(x, y)]).toEqual([x, y, wanted]);
      }
    }
  });

  it('is exact where the power is an integer that a double holds', () => {
    for (let base = 2; base <= 12; base++) {
      let exact = 1;
      for (let n = 0; exact < 2 ** 53; n++, exact *= base) expect(pow(base, n)).toBe(exact);
    }
  });
});

describe('bits that must never change', () => {
  // The 64 bits of the doubles, as this code gave them when each was within 1 (tanh 2.5) ulp.
  const hex = (x: number) => {
    const view = new DataView(new ArrayBuffer(8));
    view.setFloat64(0, x);
    return view.getBigUint64(0).toString(16).padStart(16, '0');
  };

  it('gives these words for these arguments', () => {
    const at = [0.1, -0.7, 1.3, -2.5, 7.75];
    expect(at.map((x) => hex(exp(x)))).toEqual([
      '3ff1aec7b35a00d4',
      '3fdfc80db9dd5542',
      '400d5ab83615f8b4',
      '3fb50385c094f425',
      '40a223251387247c',
    ]);
    expect(at.map((x) => hex(expm1(x)))).toEqual([
      '3fbaec7b35a00d3a',
      'bfe01bf92311555f',
      '40055ab83615f8b4',
      'bfed5f8f47ed617c',
      '40a221251387247c',
    ]);
    expect(at.map((x) => hex(log(Math.abs(x))))).toEqual([
      'c0026bb1bbb55515',
      'bfd6d3c324e13f50',
      '3fd0ca937be1b9dc',
      '3fed5240f0e0e078',
      '400061acc9140e62',
    ]);
    expect(at.map((x) => hex(tanh(x)))).toEqual([
      '3fb983d7795f413a',
      'bfe356fb17af2e92',
      '3feb933c726e9b3a',
      'bfef9258260a71c2',
      '3fefffff38c76668',
    ]);
    expect(at.map((x) => hex(sigmoid(x)))).toEqual([
      '3fe0cca12729afb8',
      '3fd53c695abcd716',
      '3fe9258f68070e5e',
      '3fb36b7112534848',
      '3feffc790e6d5532',
    ]);
    expect(at.map((x) => hex(sin(x)))).toEqual([
      '3fb98eaecb8bcb2c',
      'bfe49d6e694619b8',
      '3feed577f9c51e4b',
      'bfe326af0dcfcab0',
      '3fefd3c0d19d91a6',
    ]);
    expect(at.map((x) => hex(cos(x)))).toEqual([
      '3fefd712f9a817c1',
      '3fe87996529f9d93',
      '3fd11eb3682a4c5f',
      'bfe9a2f7ef858b7d',
      '3fba924459c41abd',
    ]);
    expect(at.map((x) => hex(pow(Math.abs(x), 2.5)))).toEqual([
      '3f69e7c6e43390b8',
      '3fda3cd72ed9866c',
      '3ffed491642a1995',
      '4023c3a4edfa9758',
      '4064e69f1e138fd8',
    ]);
  });
});
