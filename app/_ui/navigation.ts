import { placeWords as words } from '../_words/places';

/** A page that the header leads to. */
export interface Place {
  readonly href: string;
  readonly label: string;
}

/** What a learner comes for. */
export const PLACES: readonly Place[] = [
  { href: '/', label: words.today },
  { href: '/decks', label: words.decks },
  { href: '/drills', label: words.drills },
  { href: '/quiz', label: words.quiz },
  { href: '/workbench', label: words.workbench },
  { href: '/progress', label: words.progress },
];

/** What is needed now and then. */
export const FURTHER: readonly Place[] = [
  { href: '/settings', label: words.settings },
  { href: '/teach', label: words.teach },
  { href: '/conventions', label: words.conventions },
  { href: '/misconceptions', label: words.misconceptions },
];

/** Where a key leads that is pressed after G. */
export const GO_KEYS: readonly (Place & { readonly key: string })[] = [
  { key: 't', href: '/', label: words.today },
  { key: 'r', href: '/review', label: words.review },
  { key: 'd', href: '/decks', label: words.decks },
  { key: 'l', href: '/drills', label: words.drills },
  { key: 'q', href: '/quiz', label: words.quiz },
  { key: 'w', href: '/workbench', label: words.workbench },
  { key: 'p', href: '/progress', label: words.progress },
  { key: 's', href: '/settings', label: words.settings },
];

/** Pages whose own single keys would be in the way of those of every page. */
const WITH_OWN_KEYS = ['/review', '/quiz/take'];

export function hasOwnKeys(path: string): boolean {
  return WITH_OWN_KEYS.includes(path);
}

/** What a link's `aria-current` says: the page itself, or that the page lies under it. */
export function currentAt(href: string, path: string): 'page' | 'true' | undefined {
  if (path === href) return 'page';
  return href !== '/' && path.startsWith(`${href}/`) ? 'true' : undefined;
}
