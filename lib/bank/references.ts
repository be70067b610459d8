import type { Concept, Deck } from './deck';
import type { Item } from './item';
import type { BankProblem } from './read-yaml';

/** An item and where it was written. */
export interface Placed {
  readonly file: string;
  readonly deck: string;
  readonly item: Item;
}

/**
 * What names something that is not there, or is there twice, or comes before itself.
 *
 * @param concepts undefined where they could not be read: then no name of one is called unknown
 */
export function missingReferences(
  concepts: readonly Concept[] | undefined,
  decks: readonly Deck[],
  placed: readonly Placed[],
  templateIds: readonly string[],
): BankProblem[] {
  const known = concepts && new Set(concepts.map(({ id }) => id));
  const unknown = (ids: readonly string[], where: Omit<BankProblem, 'message'>): BankProblem[] =>
    ids
      .filter((id) => known?.has(id) === false)
      .map((id) => ({
        ...where,
        message: `names the concept “${id}”, which concepts.yaml does not have`,
      }));
  const problems: BankProblem[] = [
    ...twice((concepts ?? []).map(({ id }) => id)).map((id) => ({
      file: 'concepts.yaml',
      item: id,
      message: 'is there twice: give one of them another id',
    })),
    ...(concepts ?? []).flatMap(({ id, prerequisites }) =>
      unknown(prerequisites, { file: 'concepts.yaml', item: id, field: 'prerequisites' }),
    ),
    ...circle(concepts ?? []),
  ];
  for (const { name, notes } of decks) {
    for (const { heading, concepts: ids, statements } of notes) {
      const named = [...ids, ...statements.flatMap((statement) => statement.concepts)];
      problems.push(
        ...unknown(named, { file: `${name}/notes.yaml`, item: heading, field: 'concepts' }),
      );
    }
    const ids = placed.filter(({ deck }) => deck === name).map(({ item }) => item.id);
    for (const id of twice(ids)) {
      const { file } = placed.findLast(({ item }) => item.id === id) as Placed;
      problems.push({
        file,
        item: id,
        field: 'id',
        message: 'is there twice in the deck: ids are unique',
      });
    }
  }
  for (const { file, item } of placed) {
    problems.push(...unknown(item.concepts, { file, item: item.id, field: 'concepts' }));
    if (item.kind === 'drill' && !templateIds.includes(item.template)) {
      problems.push({
        file,
        item: item.id,
        field: 'template',
        message: `names the template “${item.template}”, for which there is no formula file`,
      });
    }
  }
  return problems;
}

function twice(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}

/** The first circle of prerequisites, if there is one. */
function circle(concepts: readonly Concept[]): BankProblem[] {
  const prerequisites = new Map(concepts.map((concept) => [concept.id, concept.prerequisites]));
  const done = new Set<string>();
  const follow = (id: string, path: readonly string[]): readonly string[] | undefined => {
    if (path.includes(id)) return [...path.slice(path.indexOf(id)), id];
    if (done.has(id)) return undefined;
    for (const before of prerequisites.get(id) ?? []) {
      const found = follow(before, [...path, id]);
      if (found) return found;
    }
    done.add(id);
    return undefined;
  };
  for (const { id } of concepts) {
    const found = follow(id, []);
    if (found) {
      const message = `presupposes itself: ${found.join(' ← ')}; take one of these prerequisites out`;
      return [{ file: 'concepts.yaml', item: id, field: 'prerequisites', message }];
    }
  }
  return [];
}
