/** What stands around every page: its head, its menu and the sheet of its keys. */
export const frameWords = {
  skip: 'Skip to content',
  main: 'Main',
  menu: 'Menu',
  /** Stands before the address of whose account is open, unseen. */
  menuOf: 'Menu, ',
  keys: 'Keys',
  /** Between keys that are pressed one after the other, for who hears them. */
  inTurn: ' then ',
  sheet: {
    help: 'These keys; while you review, those of the review',
    escape: 'Leave a field, close a menu',
    beforeSettings: 'Single keys can be switched off in the',
    settings: 'settings',
    afterSettings: '.',
  },
} as const;
