import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from './decode-text';

const bytes = (...values: number[]) => Uint8Array.from(values);
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, isBig: boolean) =>
  bytes(
    ...[...text].flatMap((letter) => {
      const [low, high] = [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8];
      return isBig ? [high, low] : [low, high];
    }),
  );
const why = (file: Uint8Array) => {
  const decoded = decodeText(file);
  return decoded.ok ? 'read' : decoded.error;
};

describe('a text is read', () => {
  const text = 'Grüße, 1 € for a naïve café\n';

  test.each<[string, Uint8Array]>([
    ['UTF-8', utf8(text)],
    ['UTF-8 with a mark', bytes(0xef, 0xbb, 0xbf, ...utf8(text))],
    ['UTF-16 little-endian with a mark', bytes(0xff, 0xfe, ...utf16(text, false))],
    ['UTF-16 big-endian with a mark', bytes(0xfe, 0xff, ...utf16(text, true))],
    ['UTF-16 little-endian', utf16(text, false)],
    ['UTF-16 big-endian', utf16(text, true)],
    ['Windows-1252', bytes(...[...text].map((sign) => (sign === '€' ? 0x80 : sign.charCodeAt(0))))],
  ])('in %s', (_, file) => {
    expect(decodeText(file)).toEqual({ ok: true, value: text });
  });

  test('with the line ends of any system', () => {
    expect(decodeText(utf8('a\r\nb\rc\n'))).toEqual({ ok: true, value: 'a\nb\nc\n' });
  });

  test('in UTF-8 whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (words) => {
        expect(decodeText(utf8(words))).toEqual({ ok: true, value: words });
      }),
    );
  });
});

describe('what is no text is refused', () => {
  test.each<[string, Uint8Array, RegExp]>([
    ['an archive', utf8('PK\u0003\u0004rest'), /is a ZIP archive, not a text/],
    ['zero bytes', bytes(65, 66, 0, 0, 0, 67, 68, 69, 70, 71), /zero bytes/],
    ['control characters', bytes(1, 2, 3, 4, 65), /control characters/],
    ['UTF-8 cut in a letter', utf8('Grüße é').subarray(0, 9), /UTF-8, but not in line 1/],
    ['UTF-8 with a damaged byte', bytes(...utf8('é\né\né'), 0xff, ...utf8('é')), /not in line 3/],
    ['UTF-16 cut in a letter', bytes(0xff, 0xfe, 65, 0, 66), /not valid UTF-16/],
    ['UTF-32', bytes(0xff, 0xfe, 0, 0, 65, 0, 0, 0), /zero bytes/],
  ])('such as %s', (_, file, expected) => {
    expect(why(file)).toMatch(expected);
  });
});
