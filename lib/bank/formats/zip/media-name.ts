/** A name that a medium may have: no path, nothing hidden, no sign that a file system or a text trips on. */
export function isMediaName(name: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused.
  return name.length <= 200 && /^[^./\\\u0000-\u001F\u007F][^/\\\u0000-\u001F\u007F]*$/.test(name);
}
