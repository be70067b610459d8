import { expect, test } from 'vitest';
import { takeUp } from './take-up';
import { noonOf, ZONE } from './testing/student';
import { studyDatabase } from './testing/study-database';
import { viewerOf } from './viewer';

const now = noonOf(0);

test('a deck that a link opens is taken up, and its cards come beside those studied before', async () => {
  const db = await studyDatabase();
  await db.user.create({ data: { id: 'owner', name: 'o', email: 'o@recurrent.example' } });
  const data = { source: 'made', ownerId: 'owner', visibility: 'link', link: 'key' };
  await db.deck.update({ where: { id: 'second' }, data });
  const take = (link: string | null) =>
    takeUp(db, { learnerId: 'guest', name: 'second', link, now, zone: ZONE });
  expect((await take(null)).ok).toBe(false);
  expect((await take('wrong')).ok).toBe(false);
  expect(await db.learner.count()).toBe(0);
  expect((await take('key')).ok).toBe(true);
  const { adopted } = await viewerOf(db, 'guest', now, ZONE);
  expect([...adopted]).toEqual(['first', 'second']);
  await db.deck.update({ where: { id: 'second' }, data: { visibility: 'private' } });
  expect([...(await viewerOf(db, 'guest', now, ZONE)).adopted]).toEqual(['first']);
});
