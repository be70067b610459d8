import { childOf, childrenOf, textOf, within, type XmlNode } from '../../xml/xml-node';

/** What an item declares of a response: what is right, and what it is worth. */
export interface Response {
  readonly identifier: string;
  readonly baseType: string;
  readonly correct: readonly string[];
  /** Marks by value; empty where only the correct response counts. */
  readonly marks: ReadonlyMap<string, number>;
}

/** The responses of an `assessmentItem`, by their identifiers. */
export function responsesOf(item: XmlNode): ReadonlyMap<string, Response> {
  const processing = childOf(item, 'responseProcessing');
  return new Map(
    childrenOf(item, 'responseDeclaration').map((node) => {
      const { identifier = '', baseType = 'identifier' } = node.attributes;
      const correct = childOf(node, 'correctResponse');
      const mapping = childOf(node, 'mapping');
      const values = correct ? childrenOf(correct, 'value').map((one) => textOf(one).trim()) : [];
      const entries = mapping ? childrenOf(mapping, 'mapEntry') : [];
      const marks = new Map(
        entries.map(({ attributes }) => [attributes.mapKey ?? '', Number(attributes.mappedValue)]),
      );
      const scored = processing ? scoredValues(processing, identifier) : [];
      const known = values.length > 0 || marks.size > 0 ? values : scored;
      return [identifier, { identifier, baseType, correct: known, marks }];
    }),
  );
}

/** The share of a response's marks that a value has, 1 for the correct one. */
export function creditOf({ correct, marks }: Response, value: string): number {
  if (correct.length === 1 && correct[0] === value) return 1;
  const most = Math.max(0, ...marks.values());
  if (correct.length > 1) return correct.includes(value) ? 1 / correct.length : 0;
  if (most === 0) return 0;
  const positive = [...marks.values()].filter((mark) => mark === most).length;
  const share = (marks.get(value) ?? 0) / most;
  return correct.length === 0 && positive > 1 && share === 1 ? 1 / positive : share;
}

/** Every answer that may be typed, with its share of the marks; the correct one first. */
export function typedAnswers(response: Response): { text: string; credit: number }[] {
  const { correct, marks } = response;
  const most = Math.max(0, ...marks.values());
  const mapped = [...marks].map(([text, mark]) => ({ text, credit: most === 0 ? 0 : mark / most }));
  return [
    ...correct.map((text) => ({ text, credit: 1 })),
    ...mapped.filter(({ text }) => !correct.includes(text)),
  ];
}

/** Values for which explicit conditions set a score above zero. */
function scoredValues(processing: XmlNode, identifier: string): string[] {
  return branchesOf(processing).flatMap((branch) => {
    const isScored = within(branch, 'setOutcomeValue').some(
      (set) =>
        set.attributes.identifier === 'SCORE' && Number(textOf(childOf(set, 'baseValue'))) > 0,
    );
    return isScored ? comparedValues(branch, identifier) : [];
  });
}

/** What is set, such as the name of a feedback, by explicit conditions, by the value chosen. */
export function chosenOutcomes(item: XmlNode, identifier: string): ReadonlyMap<string, string> {
  const processing = childOf(item, 'responseProcessing');
  const found = new Map<string, string>();
  for (const branch of processing ? branchesOf(processing) : []) {
    const values = comparedValues(branch, identifier);
    for (const set of within(branch, 'setOutcomeValue')) {
      const [base] = within(set, 'baseValue').filter(
        ({ attributes }) => attributes.baseType === 'identifier',
      );
      if (base) for (const value of values) found.set(value, textOf(base).trim());
    }
  }
  return found;
}

function branchesOf(processing: XmlNode): XmlNode[] {
  return [...within(processing, 'responseIf'), ...within(processing, 'responseElseIf')];
}

function comparedValues(branch: XmlNode, identifier: string): string[] {
  return ['match', 'member', 'stringMatch', 'equal'].flatMap((name) =>
    within(branch, name).flatMap((comparison) => {
      const isOurs = within(comparison, 'variable').some(
        ({ attributes }) => attributes.identifier === identifier,
      );
      return isOurs ? childrenOf(comparison, 'baseValue').map((base) => textOf(base).trim()) : [];
    }),
  );
}

/** How far off a number may be, from the first comparison of it that says so. */
export function toleranceOf(item: XmlNode, identifier: string, value: number): number {
  const comparison = within(item, 'equal').find((equal) =>
    within(equal, 'variable').some(({ attributes }) => attributes.identifier === identifier),
  );
  const { toleranceMode = 'exact', tolerance = '0' } = comparison?.attributes ?? {};
  const numbers = tolerance.trim().split(/\s+/).map(Number);
  const breadth = Math.max(0, ...numbers.filter(Number.isFinite));
  if (toleranceMode === 'absolute') return breadth;
  return toleranceMode === 'relative' ? (Math.abs(value) * breadth) / 100 : 0;
}
