import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testDatabase } from '../test-database';
import { dayEntries, rememberedDay } from './day-entries';
import { appendEntry, rehomeEntries } from './log';
import { makeDeck, makeLearner, review } from './test-learner';

const DAYS = ['2026-03-01', '2026-03-02'] as const;

const step = fc.oneof(
  fc.record({
    do: fc.constant('answer' as const),
    learner: fc.constantFrom('ada', 'guest'),
    day: fc.constantFrom(...DAYS),
    minute: fc.nat(59),
  }),
  fc.record({ do: fc.constant('merge' as const) }),
  fc.record({ do: fc.constant('take back' as const) }),
);

test('what is remembered of a day is what its log says, whatever was answered, merged or rolled back', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const db = testDatabase();
      await makeDeck(db);
      for (const id of ['ada', 'guest']) await makeLearner(db, id);
      const seqs = new Map([
        ['ada', 0],
        ['guest', 0],
      ]);
      const answer = (learner: string, day: string, minute: number, id: string) => {
        const seq = seqs.get(learner)! + 1;
        const at = new Date(`${day}T12:${String(minute).padStart(2, '0')}:00Z`);
        return { ...review(id, learner, seq), day, at };
      };
      for (const [i, one] of steps.entries()) {
        if (one.do === 'answer') {
          await appendEntry(db, answer(one.learner, one.day, one.minute, `r${i}`));
          seqs.set(one.learner, seqs.get(one.learner)! + 1);
        } else if (one.do === 'merge') {
          const log = await db.logEntry.findMany({ where: { learnerId: 'guest' } });
          const from = seqs.get('ada')!;
          const places = log.map(({ id }, k) => ({ id, cardId: 'ada:deck/a', seq: from + k + 1 }));
          await rehomeEntries(db, 'ada', places);
          seqs.set('ada', from + log.length).set('guest', 0);
        } else {
          const undone = db.$transaction(async (tx) => {
            await appendEntry(tx, answer('ada', DAYS[0], 30, `x${i}`));
            throw new Error('back');
          });
          await expect(undone).rejects.toThrow('back');
        }
        for (const learner of ['ada', 'guest']) {
          for (const day of DAYS) {
            const plain = await dayEntries(db, learner, day);
            expect(await rememberedDay(db, learner, day)).toEqual(plain);
            expect(await rememberedDay(db, learner, day)).toEqual(plain);
          }
          await rememberedDay(db, learner, DAYS[0]);
        }
      }
      await db.$disconnect();
    }),
    { numRuns: 12 },
  );
});
