import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { ARCHIVE_LIMITS, type Archive, openArchive } from './archive';

function opened(bytes: Uint8Array): Archive {
  const archive = openArchive(bytes);
  if (!archive.ok) throw new Error(archive.error);
  return archive.value;
}

const refusal = (bytes: Uint8Array) => {
  const archive = openArchive(bytes);
  return archive.ok ? 'opened' : archive.error;
};

/** An archive of one file, whose directory then tells an untruth about the file's size. */
function lying(size: number): Uint8Array {
  const bytes = zipSync({ 'a.txt': strToU8('one two three') });
  const view = new DataView(bytes.buffer);
  const directory = view.getUint32(bytes.length - 6, true);
  view.setUint32(directory + 24, size, true);
  return bytes;
}

describe('an archive', () => {
  test('gives the files that were put in', () => {
    const archive = opened(zipSync({ 'a.txt': strToU8('one'), 'é/b.txt': strToU8('two') }));
    expect(archive.names).toEqual(['a.txt', 'é/b.txt']);
    expect(archive.read('é/b.txt')).toEqual({ ok: true, value: strToU8('two') });
    expect(archive.read('c.txt')).toMatchObject({ ok: false });
  });

  test('that unpacks to a thousand times its size is refused before it is unpacked', () => {
    const zeros = new Uint8Array(ARCHIVE_LIMITS.ratioFrom + 1);
    expect(refusal(zipSync({ 'bomb.xml': zeros }))).toMatch(/bomb\.xml.*200 times its size/);
  });

  test('that says of itself to be too large is refused', () => {
    expect(refusal(lying(2 ** 31))).toMatch(/unpacks to 2048 MB; 256 MB is the most/);
  });

  test.each([5, 50])('whose file is not of the %i bytes it says is damaged', (size) => {
    expect(opened(lying(size)).read('a.txt')).toMatchObject({ ok: false });
  });

  test('of too many files is refused', () => {
    const names = Array.from({ length: ARCHIVE_LIMITS.files + 1 }, (_, at) => [
      `${at}`,
      strToU8(''),
    ]);
    expect(refusal(zipSync(Object.fromEntries(names), { level: 0 }))).toMatch(/holds 20001 files/);
  });

  test('whose bytes were changed is damaged', () => {
    const bytes = zipSync({ 'a.txt': strToU8('one two three') }, { level: 0 });
    bytes[40]! ^= 1;
    expect(opened(bytes).read('a.txt')).toMatchObject({ ok: false });
  });

  test('that is none is refused', () => {
    expect(refusal(strToU8('hello'))).toMatch(/not a ZIP/);
    expect(refusal(strToU8('PK hello'))).toMatch(/cut off or damaged/);
  });
});
