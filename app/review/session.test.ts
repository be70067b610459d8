import { expect, test } from 'vitest';
import { reviewWords } from '../_words/review';
import { asking, reduce, type Session, type Submission } from './session';
import type { FlashcardView, MarkedChoice } from './view';

const outcome = { grade: 4, interval: 1, again: false, due: '2026-03-02', label: '1 day' } as const;

function card(id: string, stage: FlashcardView['stage'] = 'new', seq = 0): FlashcardView {
  return {
    kind: 'flashcard',
    cardId: id,
    itemId: id,
    itemVersion: 1,
    seq,
    showing: 0,
    draw: 0,
    stage,
    deck: { name: 'deck', title: 'Deck' },
    frontHtml: 'front',
    backHtml: 'back',
    sourceHtml: null,
    outcomes: [outcome],
    ...{ flagged: false, lapses: 0, leech: false, editable: false },
    fields: [],
    typed: false,
  };
}

const counts = { due: 3, fresh: 2, again: 1, done: 0, nextDueDay: null };

function session(...ids: string[]): Session {
  return {
    held: ids.map((id) => card(id)),
    phase: asking,
    counts,
    exhausted: true,
    notice: null,
    aside: null,
  };
}

const ids = ({ held }: Session) => held.map(({ cardId }) => cardId);

test('a graded card gives way to the next at once, and the counts follow', () => {
  const after = reduce(session('a', 'b'), { type: 'graded', outcome });
  expect(ids(after)).toEqual(['b']);
  expect(after.phase).toEqual(asking);
  expect(after.counts).toEqual({ ...counts, fresh: 1, done: 1 });
});

test('a card that comes back today is not done', () => {
  const after = reduce(session('a'), { type: 'graded', outcome: { ...outcome, again: true } });
  expect(after.counts).toEqual({ ...counts, fresh: 1, again: 2 });
  expect(after.exhausted).toBe(false);
});

test('what arrives is added behind what is held, and nothing twice', () => {
  const after = reduce(session('a', 'b'), {
    type: 'filled',
    items: [card('b'), card('c')],
    exhausted: false,
  });
  expect(ids(after)).toEqual(['a', 'b', 'c']);
});

const submission: Submission = { id: 'x', answer: { option: 1 }, shownMs: 5 };
const marked: MarkedChoice = {
  kind: 'choice',
  chosen: 1,
  correctOption: 1,
  whysHtml: [],
  explanationHtml: '',
  correct: true,
  proposed: 4,
  outcomes: [outcome],
};

test('a mark that arrives for another answer than the one shown is dropped', () => {
  const waiting = reduce(session('a'), { type: 'submitted', submission });
  expect(reduce(waiting, { type: 'marked', id: 'y', marked })).toBe(waiting);
  expect(reduce(waiting, { type: 'marked', id: 'x', marked }).phase).toEqual({
    name: 'marked',
    submission,
    marked,
  });
});

test('an answer that could not be understood leaves the question open and says why', () => {
  const waiting = reduce(session('a'), { type: 'submitted', submission });
  const after = reduce(waiting, { type: 'refused', id: 'x', message: 'no number' });
  expect(after).toMatchObject({ phase: asking, notice: 'no number' });
});

test('a card that moved on elsewhere is shown as it is now', () => {
  const after = reduce(session('b', 'c'), {
    type: 'movedOn',
    cardId: 'a',
    current: card('a', 'again', 1),
    counts,
  });
  expect(ids(after)).toEqual(['a', 'b', 'c']);
  expect(after.held[0]?.seq).toBe(1);
  expect(after.notice).toBe(reviewWords.elsewhereHere);
});

test('a card that is done elsewhere goes away, and what is being answered stays', () => {
  const revealed = reduce(session('b', 'a'), { type: 'revealed', typed: [] });
  const after = reduce(revealed, { type: 'movedOn', cardId: 'a', current: null, counts });
  expect(ids(after)).toEqual(['b']);
  expect(after.phase).toEqual({ name: 'revealed', typed: [] });
  expect(after.notice).not.toBeNull();
});

test('an answer taken back brings its card to the front, once', () => {
  const after = reduce(session('b', 'a'), { type: 'undone', item: card('a'), counts });
  expect(ids(after)).toEqual(['a', 'b']);
  expect(after.phase).toEqual(asking);
});

test('a card that is put aside goes away, and taking back knows which it was', () => {
  const aside = { cardId: 'a', action: 'bury' } as const;
  const revealed = reduce(session('a', 'b'), { type: 'revealed', typed: [] });
  const after = reduce(revealed, { type: 'putAside', aside, counts });
  expect(ids(after)).toEqual(['b']);
  expect(after).toMatchObject({ phase: asking, aside });
  expect(reduce(after, { type: 'undone', item: card('a'), counts })).toMatchObject({ aside: null });
  expect(reduce(after, { type: 'graded', outcome })).toMatchObject({ aside: null });
});

test('an answer taken back of a card that stays aside leaves what is shown', () => {
  const after = reduce(session('b'), { type: 'undone', item: null, counts });
  expect(ids(after)).toEqual(['b']);
  expect(after.notice).not.toBeNull();
});

test('a flag changes its card alone, in any phase', () => {
  const revealed = reduce(session('a', 'b'), { type: 'revealed', typed: ['x'] });
  const after = reduce(revealed, { type: 'flagged', cardId: 'a', flagged: true });
  expect(after.held.map(({ flagged }) => flagged)).toEqual([true, false]);
  expect(after.phase).toEqual(revealed.phase);
});
