/** Whether a text is base64, as files write it: with line breaks. */
export function isBase64(text: string): boolean {
  const letters = text.replace(/\s+/g, '');
  return /^[A-Za-z0-9+/]*={0,2}$/.test(letters) && letters.replace(/=+$/, '').length % 4 !== 1;
}

export function fromBase64(text: string): Uint8Array {
  const letters = text.replace(/[\s=]+/g, '');
  return Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
}

/** Bytes at a time, for a call takes only so many arguments. */
const PIECE = 8190;

export function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE) {
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(at, at + PIECE))));
  }
  return pieces.join('');
}
