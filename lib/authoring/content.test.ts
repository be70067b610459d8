import katex from 'katex';
import { describe, expect, test } from 'vitest';
import type { Deck } from '../bank/deck';
import type { Choice } from '../bank/item';
import { problemText } from '../bank/read-yaml';
import { readContent } from './read-content';
import { readTemplate, templateIds } from './read-templates';

const read = readContent();
if (!read.ok) throw new Error(read.error.map(problemText).join('\n'));
const { decks } = read.value;
const named = (name: string) => decks.find((deck) => deck.name === name) as Deck;
const seed = named('recurrent-neural-networks');
const choices = (deck: Deck) => deck.items.filter((item): item is Choice => item.kind === 'choice');

/** Every text in a value, however deep. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

describe('the deck on recurrent networks', () => {
  test('has the 45 questions, 4 of them drills, and the 44 flashcards of its source', () => {
    const kinds = seed.items.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'choice')).toHaveLength(41);
    expect(kinds.filter((kind) => kind === 'drill')).toHaveLength(4);
    expect(kinds.filter((kind) => kind === 'flashcard')).toHaveLength(44);
  });

  test('shows whoever begins a question, a drill and a flashcard on the first day of 20', () => {
    const kinds = new Set(seed.items.slice(0, 20).map(({ kind }) => kind));
    expect(kinds).toEqual(new Set(['choice', 'drill', 'flashcard']));
  });

  test('has 25 sections of notes with 99 statements', () => {
    expect(seed.notes).toHaveLength(25);
    expect(seed.notes.flatMap(({ statements }) => statements)).toHaveLength(99);
  });

  test('asks no two flashcards the same thing', () => {
    const fronts = seed.items.flatMap((item) => (item.kind === 'flashcard' ? [item.front] : []));
    expect(new Set(fronts).size).toBe(fronts.length);
    const backs = seed.items.flatMap((item) => (item.kind === 'flashcard' ? [item.back] : []));
    expect(new Set(backs).size).toBe(backs.length);
  });

  test('keeps the backs that its source states, word for word, at the head of its own', () => {
    const back = (id: string) =>
      seed.items.flatMap((item) =>
        item.kind === 'flashcard' && item.id === id ? [item.back] : [],
      );
    expect(back('recurrent-neural-networks')).toEqual([
      expect.stringMatching(/^Neural networks designed for processing sequential data\./),
    ]);
    expect(back('internal-memory')).toEqual([
      expect.stringMatching(/^RNNs use this to maintain information about previous inputs\./),
    ]);
    expect(back('recurrent-connections')).toEqual([
      expect.stringMatching(/^Connections that allow information to persist across time steps\./),
    ]);
  });

  test('shares concepts with the deck on matrix arithmetic', () => {
    const about = (name: string) =>
      decks.find((deck) => deck.name === name)!.items.flatMap(({ concepts }) => concepts);
    expect(about(seed.name)).toContain('matrix-vector-product');
    expect(about('matrix-arithmetic')).toContain('matrix-vector-product');
  });
});

test('every drill is asked in the decks that its template names, at the level named, and in no other', () => {
  const asked = new Map<string, Record<string, number>>(
    templateIds('content/drills').map((id) => [id, {}]),
  );
  for (const { name, items } of decks) {
    for (const item of items) {
      if (item.kind === 'drill') asked.get(item.template)![name] = item.level;
    }
  }
  for (const [id, levels] of asked) {
    expect(Object.keys(levels).length, id).toBeGreaterThan(0);
    const template = readTemplate(id, 'content/drills');
    expect(template?.ok && template.value.decks, id).toEqual(levels);
  }
});

describe.each(decks.map((deck) => [deck.name, deck] as const))(
  'every question of %s',
  (_, deck) => {
    const questions = choices(deck);
    const lengths = questions.map(({ options }) => options.map(({ text }) => text.length));
    const right = questions.map(({ options }) => options.findIndex(({ correct }) => correct));

    test('can’t be answered by taking the longest option', () => {
      const longest = lengths.filter((sizes, at) => sizes[right[at] ?? 0] === Math.max(...sizes));
      expect(longest.length).toBeLessThanOrEqual(questions.length / 3);
    });

    test('can’t be answered by taking the shortest option', () => {
      const shortest = lengths.filter((sizes, at) => sizes[right[at] ?? 0] === Math.min(...sizes));
      expect(shortest.length).toBeLessThanOrEqual(questions.length / 3);
    });

    test('can’t be answered by a favourite place', () => {
      for (const place of [0, 1, 2, 3]) {
        expect(right.filter((at) => at === place).length).toBeLessThanOrEqual(
          questions.length * 0.4,
        );
      }
    });

    test('has four options that differ, none of them “all” or “none of the above”', () => {
      for (const { options } of questions) {
        expect(new Set(options.map(({ text }) => text)).size).toBe(4);
        for (const { text } of options)
          expect(text).not.toMatch(/\b(all|none) of the (above|others)\b/i);
      }
    });

    test('gives every option a reason of its own', () => {
      const reasons = questions.flatMap(({ options }) => options.map(({ why }) => why));
      expect(new Set(reasons).size).toBe(reasons.length);
      for (const why of reasons) expect(why.length).toBeGreaterThan(25);
    });
  },
);

test('every flashcard of the bank says where it comes from', () => {
  const cards = decks.flatMap(({ items }) => items.filter(({ kind }) => kind === 'flashcard'));
  expect(cards.filter((card) => !('source' in card))).toEqual([]);
});

describe('every text of the bank', () => {
  const texts = textsOf(read.value);

  test('holds only TeX that can be set', () => {
    for (const text of texts) {
      for (const [, display, inline] of text.matchAll(/\$\$(.+?)\$\$|\$(.+?)\$/gs)) {
        const tex = display ?? inline ?? '';
        expect(
          () => katex.renderToString(tex, { throwOnError: true, strict: 'error' }),
          tex,
        ).not.toThrow();
      }
    }
  });

  test('has no dollar sign left over outside its TeX', () => {
    for (const text of texts) expect(text.replace(/\$\$.+?\$\$|\$.+?\$/gs, '')).not.toContain('$');
  });

  test('is free of mis-encoded characters', () => {
    for (const text of texts) expect(text).not.toMatch(/â[€‹„]|Ã.|�|Â/);
  });
});
