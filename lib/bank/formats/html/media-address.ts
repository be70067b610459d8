/** What stands before a medium's name where a text shows it. */
const SCHEME = 'media:';

/** A picture's or a sound's name as an address in Markdown, where a space or a bracket would end it. */
export function mediaAddress(name: string): string {
  const escaped = name.replace(/[\s%<>[\]\\"#?|&]/g, encodeURIComponent);
  return SCHEME + escaped.replaceAll('(', '%28').replaceAll(')', '%29');
}

/** The name in such an address; null for an address of another kind. */
export function mediaNameOf(address: string): string | null {
  if (!address.startsWith(SCHEME)) return null;
  const name = address.slice(SCHEME.length);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
