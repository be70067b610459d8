import type { Interchange, Skipped } from '../interchange';

/** What a format is able to carry besides items. */
export interface Carries {
  readonly media?: boolean;
}

/**
 * What of a deck stays behind in formats that know questions only: study notes, schedules and, but for some,
 * pictures.
 *
 * @param format the beginning of a sentence, such as "A table"
 */
export function leftOut(
  { notes, cards, media }: Interchange,
  format: string,
  carries: Carries = {},
): Skipped[] {
  const say = (where: string, count: number, what: string): Skipped[] =>
    count === 0 ? [] : [{ where, why: `${format} cannot carry ${what}.` }];
  return [
    ...say('study notes', notes.length, 'study notes'),
    ...say('the schedule', cards.length, 'schedules and past answers'),
    ...say('pictures and sounds', carries.media ? 0 : media.length, 'pictures and sounds'),
  ];
}

/** Where to tell of an item that is written but for some of it; an item's id alone says that it is not. */
export function inPart(id: string): string {
  return `${id} (in part)`;
}
