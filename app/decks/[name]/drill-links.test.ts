import { expect, test } from 'vitest';
import type { DeckItem } from '@/lib/study/viewed-deck';
import { drillLinks } from './drill-links';

const card = {
  ...{ stage: 'new' as const, due: null, interval: 0 },
  ...{ suspended: false, flagged: false, cardId: null },
};

const drill: DeckItem = {
  ...{ id: 'mine/step', kind: 'drill', concepts: ['hidden-state'], back: null, card },
  text: 'The pre-activation of one step',
};
const question: DeckItem = { ...drill, id: 'mine/why', kind: 'choice', text: 'Why?' };

test('the drills of a made deck lead to their own pages, with what opens the deck', () => {
  const links = drillLinks({ name: 'mine', items: [question, drill] }, true, 'a key');
  expect(links[0]).toEqual({
    ...{ href: '/drills/made/mine/step?link=a%20key', title: drill.text },
    concepts: ['hidden-state'],
  });
  expect(links.filter(({ title }) => title === drill.text)).toHaveLength(1);
});

test('the drills of the bank lead to the templates’ pages', () => {
  const links = drillLinks({ name: 'mine', items: [drill] }, false, undefined);
  const found = links.filter(({ title }) => title === drill.text);
  expect(found.map(({ href }) => href)).toEqual(['/drills/pre-activation']);
});
