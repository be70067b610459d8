import { locale } from './locale';

const written = new Intl.NumberFormat(locale);

/** "1 card", "2 cards", "12,345 cards" */
export function counted(count: number, one: string, many: string): string {
  return `${written.format(count)} ${count === 1 ? one : many}`;
}
