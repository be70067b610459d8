import sharp from 'sharp';
import { err, ok, type Result } from '../../result';

/** A picture or a sound as it is kept and served. */
export interface KeptMedia {
  readonly type: 'image/webp' | 'audio/mpeg' | 'audio/ogg' | 'audio/wav';
  /** The ending of a file's name that goes with the type. */
  readonly ending: string;
  readonly bytes: Uint8Array;
}

/** Bytes. */
export const LARGEST_MEDIA = 5_000_000;

/** Pixels along the longer side of a picture that is kept. */
const LARGEST_SIDE = 2000;

/** Pixels that are decoded at most, all frames together: a small file can hold a huge picture. */
const MOST_PIXELS = 40_000_000;

const SOUNDS = {
  'audio/mpeg': 'mp3',
  'audio/ogg': 'ogg',
  'audio/wav': 'wav',
} as const;

const NOT_KEPT =
  'Only pictures (PNG, JPEG, WebP, GIF, AVIF) and sounds (MP3, Ogg, WAV) can be put into a deck.';

/**
 * What is kept of a file that somebody gave: a picture is decoded, turned upright, made no larger than
 * 2000 pixels and written anew as WebP, so that nothing of the file itself is served; a sound stays as
 * it is, where its first bytes are those of a known kind. All else is refused, SVG too, for it can act.
 */
export async function keptMedia(bytes: Uint8Array): Promise<Result<KeptMedia, string>> {
  if (bytes.length > LARGEST_MEDIA) {
    const size = (bytes.length / 1_000_000).toFixed(1);
    return err(`The file is too large: ${size} MB, and at most 5 MB can be kept.`);
  }
  const kind = kindOf(bytes);
  if (kind === null) return err(NOT_KEPT);
  if (kind === 'picture') return pictureOf(bytes);
  return ok({ type: kind, ending: SOUNDS[kind], bytes });
}

async function pictureOf(bytes: Uint8Array): Promise<Result<KeptMedia, string>> {
  try {
    const picture = sharp(bytes, {
      animated: true,
      limitInputPixels: MOST_PIXELS,
      failOn: 'error',
    });
    const { format } = await picture.metadata();
    const drawn = format === 'png' || format === 'gif';
    const size = { width: LARGEST_SIDE, height: LARGEST_SIDE, fit: 'inside' } as const;
    const written = await picture
      .rotate()
      .resize({ ...size, withoutEnlargement: true })
      .webp(drawn ? { lossless: true } : { quality: 85 })
      .toBuffer();
    return ok({ type: 'image/webp', ending: 'webp', bytes: new Uint8Array(written) });
  } catch {
    return err('This picture cannot be read: it is damaged, or has too many pixels.');
  }
}

/** What the first bytes say a file is, whatever it is called. */
function kindOf(bytes: Uint8Array): 'picture' | keyof typeof SOUNDS | null {
  const at = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
  const start = at(0, 4);
  if (start === '\x89PNG' || start.startsWith('\xff\xd8\xff') || start === 'GIF8') return 'picture';
  if (start === 'RIFF' && at(8, 12) === 'WEBP') return 'picture';
  if (at(4, 8) === 'ftyp' && /^(avif|avis)$/.test(at(8, 12))) return 'picture';
  if (start === 'RIFF' && at(8, 12) === 'WAVE') return 'audio/wav';
  if (start === 'OggS') return 'audio/ogg';
  const isFrame = bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe0) === 0xe0;
  return start.startsWith('ID3') || isFrame ? 'audio/mpeg' : null;
}
