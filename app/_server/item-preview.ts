import type {
  ChoiceForm,
  FlashcardForm,
  ItemForm,
  NumericForm,
} from '../../lib/authoring/items/item-form';
import { toleranceWords } from '../../lib/authoring/items/tolerance-words';
import { clozeFace } from '../../lib/bank/cloze';
import { clozeNumbers } from '../../lib/bank/parts';
import { type MediaPlace, typeset } from '../_ui/typeset';
import { itemPreviewWords as words } from '../_words/teach-item';
import type { PreviewPart } from '../teach/view';

/** What an author has typed so far as learners would see it; a drill's editor shows its own example. */
export function previewOf(form: ItemForm, deck: string): PreviewPart[] {
  const place = { deck };
  switch (form.kind) {
    case 'flashcard':
      return flashcardPreview(form, place);
    case 'cloze':
      return clozeNumbers(form.text).flatMap((number, at) => {
        const { front, back } = clozeFace(form.text, number);
        const extra = form.extra.trim() === '' ? '' : `\n\n${form.extra}`;
        return [
          part(words.card(at + 1), front, place),
          part(words.cardAnswered(at + 1), back + extra, place),
        ];
      });
    case 'choice':
      return choicePreview(form, place);
    case 'numeric':
      return numericPreview(form, place);
    case 'drill':
      return [];
  }
}

const part = (heading: string, text: string, place: MediaPlace): PreviewPart => ({
  heading,
  html: typeset(text, place),
});

/** A part that is shown only where there is something in it. */
const maybe = (heading: string, text: string, place: MediaPlace): PreviewPart[] =>
  text.trim() === '' ? [] : [part(heading, text, place)];

function flashcardPreview({ front, back, more, source }: FlashcardForm, place: MediaPlace) {
  return [
    part(words.front, front, place),
    part(words.back, back, place),
    ...more.flatMap((face, at) => [
      part(words.side(at + 2), face.front, place),
      part(words.sideAnswered(at + 2), face.back, place),
    ]),
    ...maybe(words.source, source, place),
  ];
}

function choicePreview({ prompt, options, right, explanation }: ChoiceForm, place: MediaPlace) {
  return [
    part(words.question, prompt, place),
    ...options.map(({ text, why }, at): PreviewPart => {
      const mark = right === at ? 'right' : 'wrong';
      return { ...part(words.option(at + 1), text, place), mark, whyHtml: typeset(why, place) };
    }),
    ...maybe(words.explanation, explanation, place),
  ];
}

function numericPreview(form: NumericForm, place: MediaPlace) {
  const { prompt, answer, tolerance, unit, explanation } = form;
  return [
    part(words.question, prompt, place),
    ...maybe(words.counts, toleranceWords(answer, tolerance, unit) ?? '', place),
    ...maybe(words.explanation, explanation, place),
  ];
}
