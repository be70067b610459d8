import type { Shown, ShownDrill } from '../../lib/study/shown-item';
import type { StepPlace, StepView } from '../../lib/study/worked-step';
import type { StepField, StepHtml } from '../_drill/view';
import { displayTexHtml, texHtml } from '../_ui/tex';
import { typeset, typesetLine } from '../_ui/typeset';
import type { DrillView, ItemView } from '../review/view';

/** A worked step, typeset: what follows the first line begins with its equals sign. */
export function stepHtml(step: StepView): StepHtml {
  return {
    name: step.name,
    symbolicHtml: displayTexHtml(step.symbolic),
    substitutedHtml: displayTexHtml(`= ${step.substituted}`),
    valueHtml: displayTexHtml(`= ${step.value}`),
  };
}

export function fieldView({ name, tex, shape }: StepPlace): StepField {
  return { name, texHtml: texHtml(tex), shape };
}

/** An item as the review screen shows it; nothing is added that lib/study did not hand out. */
export function itemView(shown: Shown): ItemView {
  const { cardId, itemId, itemVersion, seq, showing, draw, stage, deck } = shown;
  const { flagged, lapses, leech, editable } = shown;
  const place = { deck: deck.name };
  const common = {
    ...{ cardId, itemId, itemVersion, seq, showing, draw, stage, deck },
    ...{ flagged, lapses, leech, editable },
  };
  switch (shown.kind) {
    case 'flashcard':
      return {
        ...common,
        kind: 'flashcard',
        frontHtml: typeset(shown.front, place),
        backHtml: typeset(shown.back, place),
        sourceHtml: shown.source ? typesetLine(shown.source, place) : null,
        outcomes: shown.outcomes,
        fields: shown.fields,
        typed: shown.typed,
      };
    case 'choice':
      return {
        ...common,
        kind: 'choice',
        promptHtml: typeset(shown.prompt, place),
        optionsHtml: shown.options.map((option) => typesetLine(option, place)),
      };
    case 'numeric':
      return {
        ...common,
        kind: 'numeric',
        promptHtml: typeset(shown.prompt, place),
        unit: shown.unit,
      };
    case 'drill':
      return { ...common, ...drillView(shown) };
  }
}

function drillView(shown: ShownDrill) {
  const { title, prompt, meanwhile, ask, example, stepsShown, onTheWay, hinted, hints } = shown;
  return {
    kind: 'drill' as const,
    title,
    promptHtml: typeset(prompt),
    meanwhileHtml: typesetLine(meanwhile),
    ask: ask.map((one) => ({ ...fieldView(one), rounding: one.rounding })),
    example: example
      ? {
          promptHtml: typeset(example.prompt),
          steps: example.steps.map(stepHtml),
          noteHtml: example.note ? typeset(example.note) : null,
        }
      : null,
    stepsShown: stepsShown.map(stepHtml),
    onTheWay: onTheWay.map(fieldView),
    hinted: hinted.map(stepHtml),
    hints,
  } satisfies Partial<DrillView>;
}
