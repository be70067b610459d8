import type { Route } from 'next';
import { drillCatalogue } from '@/lib/study/practice/catalogue';
import { madeId } from '@/lib/study/practice/made';
import type { DeckView } from '@/lib/study/viewed-deck';
import type { DrillLink } from './test-me';

/**
 * The drills that a deck's notes may lead to: those of the bank and, of a deck that somebody made, its own
 * instead of the bank's that they were copied from.
 *
 * @param link what opens a deck that is shared by link
 */
export function drillLinks(
  { name, items }: Pick<DeckView, 'name' | 'items'>,
  isMade: boolean,
  link: string | undefined,
): DrillLink[] {
  const query = link === undefined ? '' : `?link=${encodeURIComponent(link)}`;
  const own = items
    .filter(({ kind }) => isMade && kind === 'drill')
    .map(({ id, text: title, concepts }) => {
      const made = madeId(name, id.slice(name.length + 1));
      return { href: `/drills/${made}${query}` as Route, title, concepts };
    });
  const titles = new Set(own.map(({ title }) => title));
  const banks = drillCatalogue()
    .flatMap((family) => family.drills)
    .filter(({ title }) => !titles.has(title))
    .map(({ template, title, concepts }) => ({
      ...{ href: `/drills/${template}` as Route, title, concepts },
    }));
  return [...own, ...banks];
}
