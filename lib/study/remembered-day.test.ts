import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayEntries } from '../db/repositories/day-entries';
import { appendEntry, type NewLogEntry, rehomeEntries } from '../db/repositories/log';
import { makeDeck, makeLearner, review } from '../db/repositories/test-learner';
import { testDatabase } from '../db/test-database';
import { type DayDone, dayDone } from './day-counts';
import { rememberedDay } from './remembered-day';

const LEARNERS = ['ada', 'guest'];
const DAYS = ['2026-03-01', '2026-03-02'];

interface Place {
  readonly learner: string;
  readonly item: string;
  readonly day: string;
  readonly minute: number;
}

const place = {
  learner: fc.constantFrom(...LEARNERS),
  item: fc.constantFrom('deck/a', 'deck/b'),
  day: fc.constantFrom(...DAYS),
  minute: fc.nat(59),
};

const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant('answer' as const), ...place, repeat: fc.boolean() }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('undo' as const), ...place }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('roll back' as const), ...place }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('merge' as const) }) },
);

/** The order counts, too. */
const listed = ({ answered, introduced, reviewed }: DayDone) =>
  [answered, introduced, reviewed].map((cards) => [...cards]);

test('what is remembered of a day is what its log says, whatever was answered, taken back, merged or rolled back', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
      const db = testDatabase();
      await makeDeck(db);
      for (const id of LEARNERS) await makeLearner(db, id);
      const log: NewLogEntry[] = [];
      const entry = (id: string, { learner, item, day, minute }: Place): NewLogEntry => {
        const cardId = `${learner}:${item}`;
        const seq = log.filter((other) => other.cardId === cardId).length + 1;
        const at = new Date(`${day}T12:${String(minute).padStart(2, '0')}:00Z`);
        return { ...review(id, learner, seq), cardId, itemId: item, day, at };
      };
      for (const [i, one] of steps.entries()) {
        if (one.do === 'answer') {
          log.push({ ...entry(`r${i}`, one), repeat: one.repeat });
          await appendEntry(db, log.at(-1)!);
        } else if (one.do === 'undo') {
          const undoes = log.find(
            ({ learnerId, day, kind }) =>
              learnerId === one.learner && day === one.day && kind === 'review',
          );
          if (!undoes) continue;
          const { grade: _, ...rest } = entry(`u${i}`, { ...one, item: undoes.itemId });
          log.push({
            ...rest,
            kind: 'undo',
            grade: null,
            undoes: undoes.id,
            answer: { along: [] },
          });
          await appendEntry(db, log.at(-1)!);
        } else if (one.do === 'roll back') {
          const undone = db.$transaction(async (tx) => {
            await appendEntry(tx, entry(`x${i}`, one));
            throw new Error('back');
          });
          await expect(undone).rejects.toThrow('back');
        } else {
          const moved = log.filter(({ learnerId }) => learnerId === 'guest');
          for (const [at, old] of log.entries()) {
            if (!moved.includes(old)) continue;
            const cardId = `ada:${old.itemId}`;
            const seq = log.filter((other) => other.cardId === cardId).length + 1;
            log[at] = { ...old, learnerId: 'ada', cardId, seq };
          }
          const places = log.filter(({ id }) => moved.some((old) => old.id === id));
          await rehomeEntries(db, 'ada', places);
        }
        for (const learner of LEARNERS) {
          for (const day of DAYS) {
            const plain = listed(dayDone(await dayEntries(db, learner, day)));
            expect(listed(await rememberedDay(db, learner, day))).toEqual(plain);
            const again = await Promise.all([1, 2].map(() => rememberedDay(db, learner, day)));
            for (const done of again) expect(listed(done)).toEqual(plain);
          }
          await rememberedDay(db, learner, DAYS[0]!);
        }
      }
      await db.$disconnect();
    }),
    { numRuns: 20 },
  );
});
