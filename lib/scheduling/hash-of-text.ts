/**
 * A text's hash, a whole number under 2^32: FNV-1a over UTF-16 units (Fowler, Noll, Vo), its bits then
 * mixed by the finish of MurmurHash3 (Appleby), without which texts that differ at the end alone come
 * out near each other.
 */
export function hashOfText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
