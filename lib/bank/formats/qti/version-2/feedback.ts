import { childrenOf, within, type XmlNode } from '../../xml/xml-node';
import type { QtiTexts } from '../qti-texts';
import { chosenOutcomes, responsesOf } from './responses';

/** What an item says after the answer. */
export interface ItemFeedback {
  /** By the identifier of the option that it is shown for. */
  readonly reasons: ReadonlyMap<string, string>;
  readonly explanation: string;
}

/**
 * An item's feedback: a feedback is an option's where it bears the option's name, or where a condition on
 * that option sets its name; the rest explains the whole.
 */
export function feedbackOf(item: XmlNode, texts: QtiTexts): ItemFeedback {
  const options = new Set(
    ['simpleChoice', 'inlineChoice'].flatMap((name) =>
      within(item, name).map(({ attributes }) => attributes.identifier ?? ''),
    ),
  );
  const byFeedback = new Map<string, string[]>();
  for (const identifier of responsesOf(item).keys()) {
    for (const [value, feedback] of chosenOutcomes(item, identifier)) {
      byFeedback.set(feedback, [...(byFeedback.get(feedback) ?? []), value]);
    }
  }
  const reasons = new Map<string, string>();
  const explanations: string[] = [];
  const feedbacks = [...childrenOf(item, 'modalFeedback'), ...within(item, 'feedbackBlock')];
  for (const feedback of feedbacks) {
    const { identifier = '', showHide = 'show' } = feedback.attributes;
    const text = texts.content(feedback);
    if (text === '' || showHide === 'hide') continue;
    const values = options.has(identifier) ? [identifier] : (byFeedback.get(identifier) ?? []);
    const chosen = values.filter((value) => options.has(value));
    if (chosen.length === 0) explanations.push(text);
    for (const value of chosen) reasons.set(value, text);
  }
  return { reasons, explanation: [...new Set(explanations)].join('\n\n') };
}
