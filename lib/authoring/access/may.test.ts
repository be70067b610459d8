import { expect, test } from 'vitest';
import { ACTIONS, type Actor, type Guarded, may } from './may';

const LINK = 'the-link';
const made = { ownerId: 'owner', link: LINK, collaboratorIds: ['helper'] };

const decks = {
  bank: { ownerId: null, visibility: 'public', link: null, collaboratorIds: [] },
  public: { ...made, visibility: 'public' },
  link: { ...made, visibility: 'link' },
  private: { ...made, visibility: 'private' },
} satisfies Record<string, Guarded>;

const actors = {
  owner: { userId: 'owner', learnerId: 'l1', links: [] },
  helper: { userId: 'helper', learnerId: 'l2', links: [] },
  other: { userId: 'other', learnerId: 'l3', links: ['some-other-link'] },
  guest: { userId: null, learnerId: 'l4', links: [] },
  'guest with the link': { userId: null, learnerId: 'l5', links: [LINK] },
  'account with the link': { userId: 'other', learnerId: 'l3', links: [LINK] },
  nobody: { userId: null, learnerId: null, links: [] },
} satisfies Record<string, Actor>;

/** r read, s study, e edit, p publish, h share, d delete, c copy, x export, g regrade. */
const LETTERS = 'rsephdcxg';

const table: Record<keyof typeof actors, Record<keyof typeof decks, string>> = {
  owner: { bank: 'rscx', public: 'rsephdcxg', link: 'rsephdcxg', private: 'rsephdcxg' },
  helper: { bank: 'rscx', public: 'rsepcxg', link: 'rsepcxg', private: 'rsepcxg' },
  other: { bank: 'rscx', public: 'rscx', link: '', private: '' },
  guest: { bank: 'rs', public: 'rs', link: '', private: '' },
  'guest with the link': { bank: 'rs', public: 'rs', link: 'rs', private: '' },
  'account with the link': { bank: 'rscx', public: 'rscx', link: 'rscx', private: '' },
  nobody: { bank: 'r', public: 'r', link: '', private: '' },
};

const cells = Object.entries(table).flatMap(([actor, row]) =>
  Object.entries(row).flatMap(([deck, allowed]) =>
    ACTIONS.map((action, place) => ({
      ...{ actor: actor as keyof typeof actors, deck: deck as keyof typeof decks, action },
      expected: allowed.includes(LETTERS[place]!),
    })),
  ),
);

test.each(cells)(
  '$actor, a deck that is $deck: $action is $expected',
  ({ actor, deck, action, expected }) => {
    expect(may(actors[actor], decks[deck], action)).toBe(expected);
  },
);

test('a deck without a link is opened by none', () => {
  const deck = { ...decks.link, link: null };
  expect(may(actors['guest with the link'], deck, 'read')).toBe(false);
});
