import fc from 'fast-check';
import { type Item, item } from '../../../item';
import { clozeNumbers } from '../../../parts';
import { markdownToHtml } from '../../html/markdown-to-html';
import type { Interchange } from '../../interchange';
import { htmlOfMarkdown } from '../html-of-markdown';
import { markdownOfHtml } from '../plain-text';

/** Pieces on which one format or another trips. */
const NASTY = [
  ...['{', '}', '~', '=', '#', ':', '::', '->', '"', "'", '`', '\\', '\\n', '%50%', '//', '/'],
  ...['\n', '\n\n', ' ', '  ', '\t', ',', ';', '|', '&', '&amp;', '<b>', '</b>', '<br>', ']]>'],
  ...[
    '<script>alert(1)</script>',
    '$h_t$',
    '$$\\frac{1}{2}$$',
    '\\(x\\)',
    '$5',
    '*a*',
    '_b_',
    '**',
  ],
  ...[
    '- ',
    '1. ',
    '> ',
    'é',
    'ß',
    'шум',
    'שלום',
    '日本',
    '🧮',
    '\u00A0',
    'ANSWER: A',
    'A) x',
    '####',
  ],
  ...[
    '![](media:a.png)',
    '[x](y)',
    '$CATEGORY: x',
    '{{c1::',
    '}}',
    '=1+1',
    '-1.5',
    '@x',
    '+1',
    '???',
  ],
];

/** A text that an item may have. */
export const anyText = fc
  .array(fc.oneof(fc.constantFrom(...NASTY), fc.string({ maxLength: 8 })), {
    minLength: 1,
    maxLength: 6,
  })
  .map((pieces) => pieces.join('').trim())
  .filter((text) => text !== '');

/**
 * Such a text that shows the same after having been HTML: it does but where nothing is shown, as by a lone
 * sign of a list, or where a link leads to a picture.
 */
export const anyShownText = anyText.filter(isShownAgain);

export function isShownAgain(text: string): boolean {
  // What opens a formula in HTML and was none in Markdown shows where another formula closes it.
  return [text, `${text}\n\n$x$`].every(
    (whole) => shown(markdownOfHtml(htmlOfMarkdown(whole))) === shown(whole),
  );
}

/** What a text shows: HTML knows no difference between one space and several. */
export function shown(markdown: string): string {
  return markdownToHtml(markdown).replace(/\s+/g, ' ').trim();
}

/** Letters, digits and single spaces. */
export const plainWords = fc.stringMatching(/^[A-Za-z]( ?[A-Za-z0-9]){0,9}$/);

export const anySlug = fc.stringMatching(/^[a-z][a-z0-9]{0,6}(-[a-z0-9]{1,4})?$/);

const anyNumber = fc
  .oneof(fc.integer({ min: -1e6, max: 1e6 }), fc.double({ noNaN: true, noDefaultInfinity: true }))
  .map((value) => value + 0 || 0);

const small = fc.constantFrom(0, 0.5, 0.05, 1, 1e-7);

/** An item of any kind but drill, named anew by whoever lists it. */
export function anyItem(text: fc.Arbitrary<string> = anyText): fc.Arbitrary<Item> {
  const concepts = fc.uniqueArray(anySlug, { minLength: 1, maxLength: 3 });
  const optional = fc.option(text, { nil: undefined });
  const common = { id: anySlug, concepts };
  const flashcard = fc.record(
    {
      ...common,
      kind: fc.constant('flashcard' as const),
      front: text,
      back: text,
      more: fc.array(fc.record({ front: text, back: text }), { minLength: 1, maxLength: 2 }),
      answers: fc.uniqueArray(text, { minLength: 1, maxLength: 3 }),
      source: text,
    },
    { requiredKeys: ['id', 'concepts', 'kind', 'front', 'back'] },
  );
  const around = text.filter((words) => !/\{\{|\}\}/.test(words));
  const cloze = fc.record(
    {
      ...common,
      kind: fc.constant('cloze' as const),
      text: fc
        .tuple(around, fc.array(fc.tuple(plainWords, around), { minLength: 1, maxLength: 3 }))
        .map(([before, gaps]) =>
          gaps.reduce((all, [gap, after], at) => `${all} {{c${at + 1}::${gap}}} ${after}`, before),
        ),
      extra: text,
      source: text,
    },
    { requiredKeys: ['id', 'concepts', 'kind', 'text'] },
  );
  const choice = fc
    .tuple(
      fc.record({
        ...common,
        kind: fc.constant('choice' as const),
        prompt: text,
        explanation: text,
      }),
      fc.array(fc.record({ text, why: text }), { minLength: 2, maxLength: 12 }),
      fc.nat(),
    )
    .map(([rest, options, right]) => ({
      ...rest,
      options: options.map((option, at) => ({ ...option, correct: at === right % options.length })),
    }));
  const numeric = fc.record({
    ...{ ...common, kind: fc.constant('numeric' as const), prompt: text },
    ...{ answer: anyNumber, tolerance: small, unit: optional, explanation: optional },
  });
  return fc
    .oneof(flashcard, cloze, choice, numeric)
    .map((raw) => item.safeParse(JSON.parse(JSON.stringify(raw))))
    .filter(({ success, data }) => success && isSound(data!))
    .map(({ data }) => data!);
}

/** A text may by chance have broken a gap of the cloze around it. */
function isSound(value: Item): boolean {
  return value.kind !== 'cloze' || clozeNumbers(value.text).length > 0;
}

/** A deck of such items, each under a name of its own. */
export function deckOf(items: readonly Item[], rest: Partial<Interchange> = {}): Interchange {
  return {
    ...{
      title: 'Sums',
      description: '',
      notes: [],
      concepts: [],
      templates: [],
      media: [],
      cards: [],
    },
    items: items.map((one, at) => ({ ...one, id: `${one.id}-${at}` })),
    ...rest,
  };
}
