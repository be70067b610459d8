/** A page that the header leads to. */
export interface Place {
  readonly href: string;
  readonly label: string;
}

/** What a learner comes for. */
export const PLACES: readonly Place[] = [
  { href: '/', label: 'Today' },
  { href: '/decks', label: 'Decks' },
  { href: '/drills', label: 'Drills' },
  { href: '/quiz', label: 'Quiz' },
  { href: '/workbench', label: 'Workbench' },
  { href: '/progress', label: 'Progress' },
];

/** What is needed now and then. */
export const FURTHER: readonly Place[] = [
  { href: '/settings', label: 'Settings' },
  { href: '/teach', label: 'Teach' },
  { href: '/conventions', label: 'Conventions' },
  { href: '/misconceptions', label: 'Misconceptions' },
];

/** Where a key leads that is pressed after G. */
export const GO_KEYS: readonly (Place & { readonly key: string })[] = [
  { key: 't', href: '/', label: 'Today' },
  { key: 'r', href: '/review', label: 'Review' },
  { key: 'd', href: '/decks', label: 'Decks' },
  { key: 'l', href: '/drills', label: 'Drills' },
  { key: 'q', href: '/quiz', label: 'Quiz' },
  { key: 'w', href: '/workbench', label: 'Workbench' },
  { key: 'p', href: '/progress', label: 'Progress' },
  { key: 's', href: '/settings', label: 'Settings' },
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
