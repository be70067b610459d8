import { describe, expect, test } from 'vitest';
import { parseContent } from './parse-content';
import { problemText } from './read-yaml';

const CONCEPTS = `- id: sum
  title: Sum
  summary: What is added.
- id: product
  title: Product
  prerequisites: [sum]
  summary: What is multiplied.
`;
const DECK = `name: arithmetic
title: Arithmetic
description: Sums and products.
items: [cards]
`;
const CARD = `- id: two-and-two
  kind: flashcard
  concepts: [sum]
  front: 2 + 2
  back: '4'
`;
const CHOICE = `- id: which-sum
  kind: choice
  concepts: [sum]
  prompt: What is 2 + 2?
  options:
    - { text: '4', correct: true, why: Two and two are four. }
    - { text: '5', why: One was counted twice. }
    - { text: '22', why: The digits were put side by side. }
    - { text: '0', why: It was subtracted. }
  explanation: Count on your fingers.
`;

function problems(changes: Record<string, string | undefined>): string[] {
  const files = {
    'concepts.yaml': CONCEPTS,
    'arithmetic/deck.yaml': DECK,
    'arithmetic/cards.yaml': CARD,
    ...changes,
  };
  const result = parseContent(
    Object.entries(files).flatMap(([path, text]) => (text === undefined ? [] : [{ path, text }])),
    ['two-digit-sum'],
  );
  return result.ok ? [] : result.error.map(problemText);
}

describe('parseContent', () => {
  test('reads a folder in which all is well', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ 'arithmetic/cards.yaml': CARD + CHOICE })).toEqual([]);
  });

  test.each<[string, Record<string, string | undefined>, RegExp]>([
    [
      'a missing field',
      { 'arithmetic/cards.yaml': CARD.replace("  back: '4'\n", '') },
      /^arithmetic\/cards\.yaml:1, two-and-two, back: /,
    ],
    [
      'an empty field',
      { 'arithmetic/cards.yaml': CARD.replace('2 + 2', "' '") },
      /cards\.yaml:4, two-and-two, front: is empty/,
    ],
    [
      'a field it does not know',
      { 'arithmetic/cards.yaml': `${CARD}  colour: red\n` },
      /two-and-two: .*colour/,
    ],
    [
      'a second right option',
      { 'arithmetic/cards.yaml': CHOICE.replace("text: '5'", "text: '5', correct: true") },
      /which-sum, options: must mark exactly one option/,
    ],
    [
      'a fifth option',
      {
        'arithmetic/cards.yaml': CHOICE.replace(
          '  explanation',
          '    - { text: x, why: y }\n  explanation',
        ),
      },
      /which-sum, options: must have exactly four/,
    ],
    [
      'an option without a reason',
      { 'arithmetic/cards.yaml': CHOICE.replace(', why: It was subtracted.', '') },
      /cards\.yaml:9, which-sum, options\.4\.why: /,
    ],
    [
      'an unknown concept',
      { 'arithmetic/cards.yaml': CARD.replace('[sum]', '[summ]') },
      /two-and-two, concepts: names the concept “summ”/,
    ],
    [
      'an id used twice',
      { 'arithmetic/cards.yaml': CARD + CARD },
      /two-and-two, id: is there twice/,
    ],
    [
      'concepts that presuppose each other',
      {
        'concepts.yaml': CONCEPTS.replace(
          '  title: Sum',
          '  title: Sum\n  prerequisites: [product]',
        ),
      },
      /concepts\.yaml, sum, prerequisites: presupposes itself: sum ← product ← sum/,
    ],
    [
      'a file that the deck names and that is not there',
      { 'arithmetic/cards.yaml': undefined },
      /arithmetic\/cards\.yaml: is missing, but deck\.yaml names it/,
    ],
    [
      'a file that no deck names',
      { 'arithmetic/more.yaml': CARD },
      /arithmetic\/more\.yaml: is not named in deck\.yaml/,
    ],
    [
      'a drill without its formula file',
      {
        'arithmetic/cards.yaml':
          '- { id: d, kind: drill, concepts: [sum], template: no-such, level: 1, prompt: Add. }',
      },
      /cards\.yaml, d, template: names the template “no-such”/,
    ],
    [
      'text that is not YAML',
      { 'arithmetic/cards.yaml': '- id: "open\n' },
      /cards\.yaml:\d+: is not valid YAML/,
    ],
    [
      'a number where a text should be',
      { 'arithmetic/cards.yaml': CARD.replace("'4'", '4') },
      /cards\.yaml:5, two-and-two, back: must be a text: put it in quotes, '4'/,
    ],
    [
      'a text that a comment sign has swallowed',
      { 'arithmetic/cards.yaml': CARD.replace("'4'", '# 4') },
      /cards\.yaml:5, two-and-two, back: is empty: .*comment/,
    ],
    [
      'one word where a list should be',
      { 'arithmetic/cards.yaml': CARD.replace('[sum]', 'sum') },
      /cards\.yaml:3, two-and-two, concepts: must be a list/,
    ],
    [
      'a kind that there is not',
      { 'arithmetic/cards.yaml': CARD.replace('flashcard', 'card') },
      /cards\.yaml:2, two-and-two, kind: must be flashcard, cloze, choice, numeric or drill/,
    ],
    [
      'a text with a colon and no quotes',
      { 'arithmetic/cards.yaml': CARD.replace("'4'", 'four: as ever') },
      /cards\.yaml:5: is not valid YAML: .*quotes/,
    ],
    [
      'a text that begins with a star and has no quotes',
      { 'arithmetic/cards.yaml': CARD.replace("'4'", '*four') },
      /cards\.yaml:5: is read as a reference.*quotes/,
    ],
    [
      'a statement of the notes with a field it does not know',
      {
        'arithmetic/notes.yaml':
          '- heading: Sums\n  statements: [{ text: They add., colour: red }]\n',
      },
      /notes\.yaml:2, Sums, statements\.1: has no field named “colour”/,
    ],
    [
      'a section of the notes about an unknown concept',
      { 'arithmetic/notes.yaml': '- { heading: Sums, concepts: [summ] }\n' },
      /notes\.yaml, Sums, concepts: names the concept “summ”/,
    ],
    [
      'a name that is not the folder’s',
      { 'arithmetic/deck.yaml': DECK.replace('arithmetic', 'algebra') },
      /deck\.yaml, name: must be the folder’s name, arithmetic/,
    ],
  ])('names file, item and field of %s', (_, changes, expected) => {
    const found = problems(changes);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(expected);
  });

  test('reads a file with a byte order mark in front', () => {
    expect(problems({ 'arithmetic/cards.yaml': `\uFEFF${CARD}` })).toEqual([]);
  });

  test('tells what is unknown also where another file can’t be read', () => {
    const found = problems({
      'arithmetic/cards.yaml': CARD.replace('[sum]', '[summ]'),
      'arithmetic/notes.yaml': '- statements: []\n',
    });
    expect(found).toEqual([
      expect.stringMatching(/notes\.yaml:1, item 1, heading: is missing/),
      expect.stringMatching(/cards\.yaml, two-and-two, concepts: names the concept “summ”/),
    ]);
  });

  test('calls no concept unknown where the list of concepts can’t be read', () => {
    expect(problems({ 'concepts.yaml': '- id: sum\n  summary: Nothing else.\n' })).toEqual([
      expect.stringMatching(/concepts\.yaml:1, sum, title: is missing/),
    ]);
  });

  test('reports the problems of all files at once', () => {
    const found = problems({
      'arithmetic/cards.yaml': CARD.replace('2 + 2', "''"),
      'concepts.yaml': CONCEPTS.replace('  title: Sum\n', ''),
    });
    expect(found).toHaveLength(2);
  });
});
