import { err, ok, type Result } from '../../../result';

/** How some files that are no text begin. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['PK\u0003\u0004', 'a ZIP archive'],
  ['SQLite format 3', 'a database'],
  ['%PDF', 'a PDF'],
  ['\u0089PNG', 'a picture'],
  ['\u00FF\u00D8\u00FF', 'a picture'],
  ['GIF8', 'a picture'],
  ['\u001F\u008B', 'a packed file'],
  ['\u00D0\u00CF\u0011\u00E0', 'an old Office document'],
];

/**
 * The text of a file in whichever encoding it has: what its byte order mark says; without one UTF-16 where
 * every other byte is zero, else UTF-8, else Windows-1252, which older spreadsheets write. What is no text,
 * and UTF-8 that is damaged, is an error that says so. Line ends become `\n`.
 */
export function decodeText(bytes: Uint8Array): Result<string, string> {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  const known = SIGNATURES.find(([signature]) => head.startsWith(signature));
  if (known) return err(`The file is ${known[1]}, not a text.`);
  const decoded = decoderOf(bytes)(bytes);
  if (!decoded.ok) return decoded;
  const text = decoded.value.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what tells binary from text.
  const strange = text.match(/[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/g)?.length ?? 0;
  return strange * 100 > text.length
    ? err('The file is not a text: it holds control characters where letters should be.')
    : ok(text);
}

/** The signs of Windows-1252 from 128 to 159. Some engines' own decoder takes it for Latin-1. */
const WINDOWS = '€�‚ƒ„…†‡ˆ‰Š‹Œ�Ž��‘’“”•–—˜™š›œ�žŸ';

function windowsSign(sign: string): string {
  const known = WINDOWS.charCodeAt(sign.charCodeAt(0) - 128);
  return known === 0xfffd ? sign : String.fromCharCode(known);
}

type Decoder = (bytes: Uint8Array) => Result<string, string>;

function decoderOf(bytes: Uint8Array): Decoder {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return notText;
  if (a === 0xff && b === 0xfe) return strictly('utf-16le', 'UTF-16');
  if (a === 0xfe && b === 0xff) return strictly('utf-16be', 'UTF-16');
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  for (let at = 0; at < sample.length; at++) if (sample[at] === 0) zeros[at % 2]!++;
  const [even, odd] = zeros as [number, number];
  if (even + odd === 0) return utf8OrWindows;
  if (odd * 4 > sample.length && even * 10 < odd) return strictly('utf-16le', 'UTF-16');
  if (even * 4 > sample.length && odd * 10 < even) return strictly('utf-16be', 'UTF-16');
  return notText;
}

const notText: Decoder = () => err('The file is not a text: it holds zero bytes.');

function strictly(label: string, name: string): Decoder {
  return (bytes) => {
    try {
      return ok(new TextDecoder(label, { fatal: true }).decode(bytes));
    } catch {
      return err(`The file is not valid ${name}: it may be cut off or damaged.`);
    }
  };
}

function utf8OrWindows(bytes: Uint8Array): Result<string, string> {
  const strict = strictly('utf-8', 'UTF-8')(bytes);
  if (strict.ok) return strict;
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const broken = lenient.split('\uFFFD').length - 1;
  const whole = lenient.match(/[\u0080-\uFFFC]/g)?.length ?? 0;
  // A Windows text has hardly ever two letters in a row that make one of UTF-8 by chance.
  if (whole > broken) {
    const line = lenient.slice(0, lenient.indexOf('\uFFFD')).split('\n').length;
    return err(`The file is damaged: it is UTF-8, but not in line ${line}.`);
  }
  return ok(new TextDecoder('latin1').decode(bytes).replace(/[\u0080-\u009F]/g, windowsSign));
}
