import { highWord, lowWord } from './bits';
import { powerOfTwo } from './power-of-two';

// Enough places of 2/pi for the largest double to keep 130 bits of its rest.
const PLACES = 1216;
const HALF_PI_PLACES = 192;

/** pi 2^places by Machin's formula (1706), pi / 4 = 4 atan(1/5) - atan(1/239), rounded down. */
function piTimes(places: number): bigint {
  const guard = 16n;
  const one = 1n << (BigInt(places) + guard);
  const atanOfInverse = (x: bigint) => {
    let sum = 0n;
    for (let power = one / x, k = 1n; power !== 0n; power /= -x * x, k += 2n) sum += power / k;
    return sum;
  };
  return (4n * (4n * atanOfInverse(5n) - atanOfInverse(239n))) >> guard;
}

let constants: { readonly twoOverPi: bigint; readonly halfPi: bigint } | undefined;

/** Computed when the first huge angle comes, which hardly ever happens. */
function ownConstants() {
  constants ??= {
    // The places beyond those keep the quotient's last one right.
    twoOverPi: (2n << BigInt(2 * PLACES + 64)) / piTimes(PLACES + 64),
    halfPi: piTimes(HALF_PI_PLACES - 1),
  };
  return constants;
}

/**
 * The reduction for |x| over 2^19 pi/2, where the steps for smaller angles run out of digits: by exact
 * integers, n being given modulo 4. The same rest as Payne and Hanek (1983) reach in 24-bit pieces.
 */
export function reduceHugeAngle(x: number, angle: { rest: number; tail: number }): number {
  if (!Number.isFinite(x)) {
    angle.rest = Number.NaN;
    angle.tail = Number.NaN;
    return 0;
  }
  const high = highWord(x);
  const fraction = (BigInt((high & 0xfffff) | 0x100000) << 32n) | BigInt(lowWord(x));
  const exponent = ((high >> 20) & 0x7ff) - 1075;
  const places = BigInt(PLACES - exponent);
  const { twoOverPi, halfPi } = ownConstants();
  const product = fraction * twoOverPi;
  const nearest = (product + (1n << (places - 1n))) >> places;
  const exact = ((product - (nearest << places)) * halfPi) >> places;
  const rounded = Number(exact);
  const sign = x < 0 ? -1 : 1;
  angle.rest = sign * rounded * powerOfTwo(-HALF_PI_PLACES);
  angle.tail = sign * Number(exact - BigInt(rounded)) * powerOfTwo(-HALF_PI_PLACES);
  return sign * Number(nearest & 3n);
}
