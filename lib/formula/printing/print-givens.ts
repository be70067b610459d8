import type { Node, NodeId } from '../../network/graph';
import { numbered } from '../../network/numbered';
import type { Given } from '../compiled';
import { withRoles } from '../meaning/roles';

/** The lines that declare givens; neighbours of one kind share a line, those with a time a run. */
export function printGivens(givens: readonly Given[], nodes: readonly Node[]): string[] {
  const drafts = givens.map(({ role: _, ...draft }) => draft);
  const inferred = withRoles(drafts, nodes).map(({ role }) => role);
  const timed = new Set(nodes.filter(({ time }) => time !== undefined).map(({ id }) => id));
  const groups: { kind: string; names: string[] }[] = [];
  givens.forEach((given, i) => {
    const kind = kindOf(given) + (given.role === inferred[i] ? '' : ` as ${given.role}`);
    const last = groups.at(-1);
    if (last?.kind === kind) addName(last.names, given, timed);
    else {
      groups.push({ kind, names: [] });
      addName(groups.at(-1)!.names, given, timed);
    }
  });
  return groups.map(({ names, kind }) => `given ${names.join(', ')}: ${kind}`);
}

function addName(names: string[], { name, node }: Given, timed: ReadonlySet<NodeId>): void {
  const before = names.at(-1)?.split('..') ?? [];
  const [stem, number = 0] = numbered(before[1]) ?? [];
  const own = numbered(name);
  const follows = stem !== undefined && stem === own?.[0] && number + 1 === own[1];
  if (!timed.has(node)) names.push(name);
  else if (follows) names[names.length - 1] = `${before[0]}..${name}`;
  else names.push(`${name}..${name}`);
}

function kindOf({ shape, set, nonZero, symmetric }: Given): string {
  const sizes = shape.join(', ');
  const plain =
    shape.length === 0 ? 'scalar' : `${shape.length === 1 ? 'vector' : 'matrix'}(${sizes})`;
  const marks = `${nonZero ? ' nonzero' : ''}${symmetric ? ' symmetric' : ''}`;
  switch (set.kind) {
    case 'default':
      return plain + marks;
    case 'values':
      return `${plain} in {${set.values.join(', ')}}${marks}`;
    case 'range':
      return `${plain} in ${set.from}..${set.to} step ${set.step}${marks}`;
    case 'labels':
      return `labels(${sizes} of ${set.classes})${marks}`;
    case 'orthogonal':
      return `orthogonal(${shape[0]})${marks}`;
    default:
      return `${set.kind}(${sizes})${marks}`;
  }
}
