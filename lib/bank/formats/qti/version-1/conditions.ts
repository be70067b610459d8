import { childOf, childrenOf, textOf, within, type XmlNode } from '../../xml/xml-node';

/** One of an item's rules: to which answers it applies, and what they are worth. */
export interface Rule {
  /** Values that an answer has to have, by the response's identifier, in the order of the rule. */
  readonly values: readonly { readonly response: string; readonly value: string }[];
  /** Bounds of a number. */
  readonly from: number | null;
  readonly to: number | null;
  /** Marks that it gives; null where it gives none and only shows something. */
  readonly score: number | null;
  readonly feedback: readonly string[];
}

/** The rules of an item's `resprocessing`, in their order. */
export function rulesOf(item: XmlNode): Rule[] {
  return within(item, 'respcondition').map((node) => {
    const variables = childOf(node, 'conditionvar');
    const set = childrenOf(node, 'setvar').find(
      ({ attributes }) => !/feedback/i.test(attributes.varname ?? ''),
    );
    const score = set ? Number(textOf(set).trim()) : Number.NaN;
    return {
      values: variables ? equals(variables) : [],
      from: variables ? bound(variables, ['vargte', 'vargt']) : null,
      to: variables ? bound(variables, ['varlte', 'varlt']) : null,
      score: Number.isFinite(score) ? score : null,
      feedback: childrenOf(node, 'displayfeedback').map(
        ({ attributes }) => attributes.linkrefid ?? '',
      ),
    };
  });
}

/** What has to be chosen; what must not be is in a `not`. */
function equals(node: XmlNode): { response: string; value: string }[] {
  return childrenOf(node).flatMap((child) => {
    if (child.name === 'not') return [];
    if (child.name !== 'varequal') return equals(child);
    return [{ response: child.attributes.respident ?? '', value: textOf(child).trim() }];
  });
}

function bound(node: XmlNode, names: readonly string[]): number | null {
  const [first] = names.flatMap((name) => within(node, name));
  const value = first ? Number(textOf(first).trim()) : Number.NaN;
  return Number.isFinite(value) ? value : null;
}

/** Rules that give marks, each with its share of the most that one gives. */
export function scoringRules(rules: readonly Rule[]): { rule: Rule; share: number }[] {
  const scoring = rules.filter(({ score }) => score !== null && score > 0);
  const most = Math.max(...scoring.map(({ score }) => score!));
  return scoring.map((rule) => ({ rule, share: rule.score! / most }));
}
