/**
 * The last name in the path of one of Moodle's categories, such as `$course$/top/Default for Sums`; a slash
 * within a name is doubled. Empty for the outermost.
 */
export function categoryName(path: string): string {
  const names = path
    .replaceAll('//', '\u0000')
    .split('/')
    .map((name) => name.replaceAll('\u0000', '/').trim())
    .filter((name) => name !== '' && name !== 'top' && !/^\$[a-z]+\$$/.test(name));
  return (names.at(-1) ?? '').replace(/^Default for /, '');
}

export function categoryPath(name: string): string {
  return name.replaceAll('/', '//').replace(/\s+/g, ' ');
}
