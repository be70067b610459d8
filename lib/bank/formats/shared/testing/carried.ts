import type fc from 'fast-check';
import type { Item } from '../../../item';
import { takeOutGaps } from '../gap';
import { anyItem, anyShownText, isShownAgain, shown } from './any-deck';

/**
 * An item as formats that write its texts as HTML carry it: what each text shows. Concepts are left to the
 * tests of each format.
 */
export function carriedBy(item: Item): unknown {
  switch (item.kind) {
    case 'flashcard': {
      const { id, kind, front, back, more = [], answers = [], source = '' } = item;
      const faces = [{ front, back }, ...more].map((face) => [shown(face.front), shown(face.back)]);
      return { id, kind, faces, answers, source: shown(source) };
    }
    case 'cloze': {
      const { id, kind, text, extra = '', source = '' } = item;
      return { id, kind, text: shown(text), extra: shown(extra), source: shown(source) };
    }
    case 'choice': {
      const options = item.options.map(({ text, correct, why }) => [
        shown(text),
        correct,
        shown(why),
      ]);
      const { id, kind, prompt, explanation } = item;
      return { id, kind, prompt: shown(prompt), options, explanation: shown(explanation) };
    }
    case 'numeric': {
      const { id, kind, prompt, answer, tolerance, unit = '', explanation = '' } = item;
      const texts = { prompt: shown(prompt), explanation: shown(explanation) };
      return { id, kind, answer, tolerance, unit, ...texts };
    }
    case 'drill':
      return item;
  }
}

/** A source stands in a line of text, where a list or a heading would be another thing. */
const SOURCE = 'A *book* of $h_t$, p. 4';

/** An item of any kind but drill that formats carry whole which write its texts as HTML. */
export const anyCarriedItem: fc.Arbitrary<Item> = anyItem(anyShownText)
  .filter((item) => item.kind !== 'cloze' || isShownAgain(takeOutGaps(item.text).text))
  .map(namingAnswer)
  .map((item) => ('source' in item && item.source ? { ...item, source: SOURCE } : item));

/** A flashcard whose back names what is typed, as one does; where a back does not, readers add it. */
function namingAnswer(item: Item): Item {
  if (item.kind !== 'flashcard' || item.answers === undefined) return item;
  return { ...item, back: `four ${item.back}`, answers: ['four', ...item.answers] };
}
