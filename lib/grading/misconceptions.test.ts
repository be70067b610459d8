import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Evidence, misconceptionsOf, standingWords } from './misconceptions';

const KINDS = ['bias-dropped', 'matrix-transposed', 'sigmoid-for-tanh'];
let variants = 0;

function answered(explained: readonly string[], correct = false): Evidence {
  const variant = `v${variants++}`;
  return { variant, answer: explained.join(), correct, explained, shows: KINDS };
}

const wrong = (...explained: string[]) => answered(explained);
const right = () => answered([], true);
const B = 'bias-dropped';

const evidence: fc.Arbitrary<Evidence> = fc
  .record({
    variant: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    answer: fc.constantFrom('1', '2', '3'),
    explained: fc.subarray([...KINDS, 'bias-dropped|matrix-transposed'], { maxLength: 2 }),
    shows: fc.subarray(KINDS),
    correct: fc.boolean(),
  })
  .map((one) => (one.correct ? { ...one, explained: [] } : one));

describe('a slip is not a misconception', () => {
  test('one wrong answer says nothing of what is held', () => {
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), fc.nat(6), (kind, before) => {
        const answers = [...Array.from({ length: before }, right), wrong(kind)];
        expect(misconceptionsOf(answers)).toEqual([]);
      }),
    );
  });

  test('two wrong answers that one misread explains alone say that it is held', () => {
    expect(misconceptionsOf([wrong(B), right(), wrong(B)])).toEqual([
      { kind: B, state: 'held', times: 2, of: 3, rightSince: 0 },
    ]);
  });

  test('answers that two misreads explain alike need to be twice as many', () => {
    const shared = () => wrong(`${B}|matrix-transposed`);
    expect(misconceptionsOf([shared(), shared(), shared()])).toEqual([]);
    expect(misconceptionsOf([shared(), shared(), shared(), shared()])).toHaveLength(2);
  });

  test('two wrong answers with three right ones between them are two slips', () => {
    expect(misconceptionsOf([wrong(B), right(), right(), right(), wrong(B)])).toEqual([]);
  });

  test('a wrong answer that nothing explains changes nothing', () => {
    fc.assert(
      fc.property(fc.array(evidence), fc.nat(), (answers, at) => {
        const unexplained = { ...wrong(), variant: 'another' };
        const place = at % (answers.length + 1);
        const all = [...answers.slice(0, place), unexplained, ...answers.slice(place)];
        expect(misconceptionsOf(all)).toEqual(misconceptionsOf(answers));
      }),
    );
  });
});

describe('what is held fades and is gone', () => {
  const held = () => [wrong(B), wrong(B)];

  test('right answers that could have shown it make it fade, three in a row end it', () => {
    const states = [0, 1, 2, 3, 4].map((count) => {
      const [first] = misconceptionsOf([...held(), ...Array.from({ length: count }, right)]);
      return first?.state;
    });
    expect(states).toEqual(['held', 'fading', 'fading', 'gone', 'gone']);
  });

  test('right answers that could not have shown it leave it as it is', () => {
    fc.assert(
      fc.property(fc.array(evidence), fc.nat(5), (answers, count) => {
        const blind = Array.from({ length: count }, () => ({ ...right(), shows: [] }));
        expect(misconceptionsOf([...answers, ...blind])).toEqual(misconceptionsOf(answers));
      }),
    );
  });

  test('what is fading is held again by one more answer, what is gone by several', () => {
    expect(misconceptionsOf([...held(), right(), wrong(B)])[0]?.state).toBe('held');
    const gone = [...held(), right(), right(), right()];
    expect(misconceptionsOf([...gone, wrong(B)])).toEqual([]);
    expect(misconceptionsOf([...gone, wrong(B), wrong(B)])[0]?.state).toBe('held');
  });
});

describe('an answer counts once', () => {
  test('giving the same answers again changes nothing', () => {
    fc.assert(
      fc.property(fc.array(evidence), (answers) => {
        const again = answers.filter((one) => !one.correct);
        const repeated = [...answers, ...again];
        // A wrong answer behind a right one to the same variant is new only if it was not given before.
        expect(misconceptionsOf(repeated)).toEqual(misconceptionsOf(answers));
      }),
    );
  });

  test('the same wrong answer twice is one wrong answer', () => {
    const one = wrong(B);
    expect(misconceptionsOf([one, one, one])).toEqual([]);
  });

  test('right after wrong, to the same variant, speaks against nothing', () => {
    const last = wrong(B);
    const retried = { ...right(), variant: last.variant };
    expect(misconceptionsOf([wrong(B), last, retried])[0]?.state).toBe('held');
  });
});

test('the counts add up whatever was answered', () => {
  fc.assert(
    fc.property(fc.array(evidence, { maxLength: 40 }), (answers) => {
      for (const { state, times, of, rightSince } of misconceptionsOf(answers)) {
        expect(times).toBeGreaterThanOrEqual(1);
        expect(of).toBeGreaterThanOrEqual(times);
        expect(of).toBeLessThanOrEqual(4);
        expect(state).toBe(rightSince === 0 ? 'held' : rightSince < 3 ? 'fading' : 'gone');
      }
    }),
  );
});

test('the words say how often and how often right since', () => {
  const answers = [wrong(B), wrong(B), right(), wrong(B), right(), right()];
  const [standing] = misconceptionsOf(answers);
  expect(standing && standingWords(standing)).toBe('3 of the last 4 times; last 2 times right');
});
