/** Letters of a short name; longer titles are cut at a word. */
const LONGEST = 48;

/** A title in small letters and hyphens, such as "gates-and-states"; "deck" where nothing is left of it. */
export function slugOf(title: string, otherwise = 'deck'): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, LONGEST) : `${slug}-${word}`;
    if (longer.length > LONGEST) break;
    slug = longer;
  }
  return slug || otherwise;
}

/** The slug of a title, with the first number behind it that makes it none of those taken. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  let free = slug;
  for (let number = 2; taken.has(free); number++) free = `${slug}-${number}`;
  return free;
}
