import { highWord, lowWord } from './bits';
import { powerOfTwo } from './power-of-two';

// 2/pi to 1216 bits after the point, enough for the largest double to keep 130 bits of its rest.
const PLACES = 1216;
const TWO_OVER_PI = BigInt(
  '0xa2f9836e4e441529fc2757d1f534ddc0db6295993c439041fe5163abdebbc561b7246e3a424dd2e006492eea09d1921c' +
    'fe1deb1cb129a73ee88235f52ebb4484e99c7026b45f7e413991d639835339f49c845f8bbdf9283b1ff897ffde05980f' +
    'ef2f118b5a0a6d1f6d367ecf27cb09b74f463f669e5fea2d7527bac7ebe5f17b3d0739f78a5292ea6bfb5fb11f8d5d08' +
    '56033046fc7b6bab',
);
const HALF_PI_PLACES = 192;
const HALF_PI = BigInt('0x1921fb54442d18469898cc51701b839a252049c1114cf98e8');

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
  const product = fraction * TWO_OVER_PI;
  const nearest = (product + (1n << (places - 1n))) >> places;
  const exact = ((product - (nearest << places)) * HALF_PI) >> places;
  const rounded = Number(exact);
  const sign = x < 0 ? -1 : 1;
  angle.rest = sign * rounded * powerOfTwo(-HALF_PI_PLACES);
  angle.tail = sign * Number(exact - BigInt(rounded)) * powerOfTwo(-HALF_PI_PLACES);
  return sign * Number(nearest & 3n);
}
