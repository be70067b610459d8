import sharp from 'sharp';
import { expect, test } from 'vitest';
import { testDatabase } from '../../db/test-database';
import { deleteDeck } from '../decks/delete-deck';
import { newAuthor, newDeck, noonOf, taken } from '../testing/author';
import { addMedia, mediaFor } from './add-media';
import { keptMedia, LARGEST_MEDIA } from './kept-media';

const red = { r: 200, g: 20, b: 20, alpha: 1 };

function picture(width: number, height: number) {
  return sharp({ create: { width, height, channels: 4, background: red } });
}

test('a picture of every kind is written anew as WebP, without what the file held besides', async () => {
  const source = picture(30, 20).withExif({ IFD0: { Artist: 'somebody' } });
  for (const format of ['png', 'jpeg', 'webp', 'gif', 'avif'] as const) {
    const kept = taken(await keptMedia(await source.clone().toFormat(format).toBuffer()));
    expect(kept).toMatchObject({ type: 'image/webp', ending: 'webp' });
    const { format: written, width, height, exif } = await sharp(kept.bytes).metadata();
    expect([format, written, width, height, exif]).toEqual([format, 'webp', 30, 20, undefined]);
  }
});

test('a large picture is made smaller, and a picture on its side is turned upright', async () => {
  const large = taken(await keptMedia(await picture(3000, 1500).png().toBuffer()));
  expect(await sharp(large.bytes).metadata()).toMatchObject({ width: 2000, height: 1000 });
  const turned = await picture(30, 20).jpeg().withMetadata({ orientation: 6 }).toBuffer();
  const upright = taken(await keptMedia(turned));
  expect(await sharp(upright.bytes).metadata()).toMatchObject({ width: 20, height: 30 });
});

test('sounds stay as they are', async () => {
  const wav = Buffer.concat([Buffer.from('RIFF\0\0\0\0WAVEfmt '), Buffer.alloc(40)]);
  const ogg = Buffer.concat([Buffer.from('OggS'), Buffer.alloc(40)]);
  const mp3 = Buffer.concat([Buffer.from('ID3\x04'), Buffer.alloc(40)]);
  const kinds = [];
  for (const bytes of [wav, ogg, mp3]) {
    const kept = taken(await keptMedia(bytes));
    expect(kept.bytes).toEqual(bytes);
    kinds.push(kept.type);
  }
  expect(kinds).toEqual(['audio/wav', 'audio/ogg', 'audio/mpeg']);
});

test.each([
  ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')],
  ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
  ['nothing', Buffer.alloc(0)],
  ['a picture cut off', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
  ['a large file', Buffer.alloc(LARGEST_MEDIA + 1)],
])('%s is refused with one clear sentence', async (_, bytes) => {
  const kept = await keptMedia(bytes);
  expect(kept).toMatchObject({ ok: false, error: expect.stringMatching(/^[A-Z].*\.$/) });
});

test('a small file with a huge picture in it is refused', async () => {
  const bomb = await picture(9000, 9000).png({ compressionLevel: 9 }).toBuffer();
  expect(bomb.length).toBeLessThan(1_000_000);
  expect(await keptMedia(bomb)).toMatchObject({ ok: false });
});

test('a picture has a name in its deck, is stored once, and is shown to who may read the deck', async () => {
  const db = testDatabase();
  const author = await newAuthor(db, 'author');
  const other = await newAuthor(db, 'other');
  const deck = await newDeck(db, author);
  const second = await newDeck(db, author, 'Second');
  const bytes = await picture(30, 20).png().toBuffer();
  const add = async (into: string, file: string, given = bytes) =>
    taken(await addMedia(db, author, { deck: into, file, bytes: given, now: noonOf(0) })).name;
  expect(await add(deck, 'My Cell (1).PNG')).toBe('my-cell-1.webp');
  expect(await add(deck, 'again.png')).toBe('my-cell-1.webp');
  expect(await add(deck, 'my cell 1.png', await picture(9, 9).png().toBuffer())).toBe(
    'my-cell-1-2.webp',
  );
  await add(second, 'cell.png');
  expect(await db.media.count()).toBe(2);
  const shown = await mediaFor(db, author, deck, 'my-cell-1.webp');
  expect(shown?.type).toBe('image/webp');
  expect(await mediaFor(db, other, deck, 'my-cell-1.webp')).toBeNull();
  expect(await mediaFor(db, author, deck, 'no-such.webp')).toBeNull();
  const refused = await addMedia(db, other, { deck, file: 'x.png', bytes, now: noonOf(0) });
  expect(refused).toEqual({ ok: false, error: { kind: 'unknown' } });
  await deleteDeck(db, author, deck);
  expect(await db.media.count()).toBe(1);
});
