/** In the order of the table's letters. */
export const ACTORS = ['owner', 'collaborator', 'other', 'holder', 'guest', 'nobody'] as const;

export type ActorName = (typeof ACTORS)[number];

export interface Route {
  /** The file that answers, from app/; of the few pages elsewhere from the project's folder. */
  readonly file: string;
  /** What is asked for; of a page the address, of a route the address too. */
  readonly path: string;
  /** What is sent; a GET where there is nothing to send. */
  readonly body?: object;
  /** A letter for each actor: y may, n is refused (401, 403 or 404, or a page without what it is about). */
  readonly may: string;
  /** What a page says to whoever may, and to nobody else. */
  readonly says?: string;
}

const deck = 'guarded';
const slug = 'one';

/** The guarded deck's. */
export const TITLE = 'Guarded deck';

const flashcard = {
  kind: 'flashcard',
  concepts: [],
  front: 'a',
  back: 'b',
  answers: [],
  more: [],
  source: '',
};
const item = { deck, slug };
const base = { ...item, base: 1 };

const EVERYBODY = 'yyyyyy';
const ACCOUNTS = 'yyyynn';
const EDITORS = 'yynnnn';
const OWNER = 'ynnnnn';
const READERS = 'yynynn';

const page = (file: string, path: string, may = EVERYBODY): Route => ({ file, path, may });
/** Whoever is not signed in is shown where to do it, at the same address. */
const editorsPage = (file: string, path: string): Route => ({
  ...page(file, path, EDITORS),
  says: TITLE,
});
const teach = (what: string, body: object, may: string): Route => ({
  file: `api/teach/${what}/route.ts`,
  path: `/api/teach/${what}`,
  body,
  may,
});

/** Pages and routes whose deck is shared by link: with a collaborator, and somebody who holds the link. */
export const DECK_ROUTES: readonly Route[] = [
  page('decks/[name]/page.tsx', `/decks/${deck}`, READERS),
  editorsPage('teach/[deck]/page.tsx', `/teach/${deck}`),
  editorsPage('teach/[deck]/[item]/page.tsx', `/teach/${deck}/${slug}`),
  {
    ...editorsPage('teach/[deck]/[item]/history/page.tsx', `/teach/${deck}/${slug}/history`),
    says: 'Every version stays',
  },
  { file: 'api/export/[deck]/route.ts', path: `/api/export/${deck}?format=csv`, may: READERS },
  teach('preview', { deck, form: flashcard }, EDITORS),
  teach('item/begin', { deck, kind: 'flashcard' }, EDITORS),
  teach('item/draft', { ...base, form: flashcard }, EDITORS),
  teach('item/discard', item, EDITORS),
  teach('item/publish', { ...base, form: flashcard, note: '' }, EDITORS),
  teach('item/back', { ...item, version: 1 }, EDITORS),
  teach('item/duplicate', item, EDITORS),
  teach('item/regrade', { ...item, from: 1, to: 1, commit: false }, EDITORS),
  teach('item/withdraw', { ...item, withdrawn: false }, EDITORS),
  teach('deck/edit', { deck, title: TITLE, description: '' }, EDITORS),
  teach('deck/order', { deck, slugs: [slug] }, EDITORS),
  teach('deck/copy', { deck, link: null }, READERS),
  teach('deck/invite', { deck, email: 'nobody-at-all@recurrent.example' }, OWNER),
  teach('deck/dismiss', { deck, userId: 'nobody-at-all' }, OWNER),
  teach('deck/share', { deck, visibility: 'link', fresh: false }, OWNER),
  teach('deck/restore', { deck }, OWNER),
  teach('deck/delete', { deck }, OWNER),
];

/** Routes for whoever has an account, whose it is not asked: they act on nobody else's things. */
export const ACCOUNT_ROUTES: readonly Route[] = [
  teach('deck/create', { title: '', description: '' }, ACCOUNTS),
  {
    ...{ file: 'api/import/upload/route.ts', path: '/api/import/upload?name=a.csv', body: {} },
    may: ACCOUNTS,
  },
];

/** Pages that everybody may open, and that show what is one's own. */
export const OPEN_PAGES: readonly Route[] = [
  page('page.tsx', '/'),
  page('pages/review.tsx', '/review'),
  page('account/page.tsx', '/account'),
  page('settings/page.tsx', '/settings'),
  page('progress/page.tsx', '/progress'),
  page('catch-up/page.tsx', '/catch-up'),
  page('time-off/page.tsx', '/time-off'),
  page('reports/page.tsx', '/reports'),
  page('search/page.tsx', '/search?q=gate'),
  page('quiz/page.tsx', '/quiz'),
  page('quiz/take/page.tsx', '/quiz/take'),
  page('decks/page.tsx', '/decks'),
  page('drills/page.tsx', '/drills'),
  page('drills/[template]/page.tsx', '/drills/hidden-state-step?seed=1'),
  page('workbench/page.tsx', '/workbench'),
  page('conventions/page.tsx', '/conventions'),
  page('misconceptions/page.tsx', '/misconceptions'),
  page('teach/page.tsx', '/teach'),
  page('import/page.tsx', '/import'),
  { file: 'api/health/route.ts', path: '/api/health', may: EVERYBODY },
  { file: 'api/ready/route.ts', path: '/api/ready', may: EVERYBODY },
  { file: 'api/account/data/route.ts', path: '/api/account/data', may: EVERYBODY },
];

/**
 * Routes that act on what is whoever's asks own. They name no learner: a name of another's card, answer,
 * quiz or file finds nothing, which the tests of their use cases and those beside this table show.
 */
export const OWN: readonly string[] = [
  ...['answer', 'aside', 'day', 'flag', 'grade', 'hint', 'next', 'report', 'undo'].map(
    (name) => `api/review/${name}/route.ts`,
  ),
  ...['answer', 'hand-in'].map((name) => `api/quiz/${name}/route.ts`),
  ...['catch-up', 'take-back', 'time-off'].map((name) => `api/plans/${name}/route.ts`),
  ...['change', 'take-up'].map((name) => `api/decks/${name}/route.ts`),
  ...[
    'delete',
    'email',
    'merge',
    'password',
    'sign-in',
    'sign-out',
    'sign-out-everywhere',
    'sign-up',
  ].map((name) => `api/account/${name}/route.ts`),
  ...['hint', 'mark'].map((name) => `api/drills/${name}/route.ts`),
  ...['examine', 'hint', 'mark', 'preview', 'seeds', 'share', 'unfold', 'workbench'].map(
    (name) => `api/formula/${name}/route.ts`,
  ),
  'api/reports/seen/route.ts',
  'api/settings/route.ts',
  'api/listen/route.ts',
  'api/import/commit/route.ts',
  'api/teach/deck/update/route.ts',
  'api/teach/media/route.ts',
  'api/teach/report/resolve/route.ts',
  'media/[deck]/[name]/route.ts',
  'progress/cards/[...item]/page.tsx',
  'quiz/results/[sitting]/page.tsx',
  'drills/made/[deck]/[item]/page.tsx',
];
