import type { Sink } from './unpack';

/**
 * A file unpacked into one buffer: pieces kept side by side would take its room twice, and each is only
 * good until the next one comes.
 *
 * @param size how long it is said to be, in bytes; it may turn out longer
 * @param read unpacks it, piece by piece
 * @param into a buffer to be used again, where it is long enough
 * @returns the first bytes of a buffer that holds nothing else
 */
export function gather(
  size: number,
  read: (sink: Sink) => void,
  into: Buffer = Buffer.alloc(0),
): Buffer {
  let bytes = into.length >= size ? into : Buffer.allocUnsafeSlow(size);
  let length = 0;
  read((piece) => {
    if (length + piece.length > bytes.length) {
      const longer = Buffer.allocUnsafeSlow(2 * (length + piece.length));
      longer.set(bytes.subarray(0, length));
      bytes = longer;
    }
    bytes.set(piece, length);
    length += piece.length;
  });
  return bytes.subarray(0, length);
}
