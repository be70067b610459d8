import type { Graph, Node, NodeId } from './graph';
import { mistakes } from './misreads/all';
import { edited, happens } from './misreads/edit';
import type { Mistake } from './misreads/mistake';
import { type Reading, readingOf } from './misreads/reading';
import { nameTex } from './names';
import { neededFor } from './reach';

/** A known way to get a graph wrong. */
export interface Misread {
  /** In kebab case; means the same everywhere. */
  readonly kind: string;
  /** A step's label, or `every` where the mistake is made wherever it can be. */
  readonly at: string;
  /** Explains the confusion, in Markdown with TeX. */
  readonly message: string;
  /** The labels of the steps where it is made. */
  readonly steps: readonly string[];
  /** The graph as somebody computes it who makes the mistake; all ids are kept. */
  edit(graph: Graph): Graph;
}

/** A node that a mistake can happen to. */
interface Site {
  readonly id: NodeId;
  readonly step: string;
  readonly time: number | undefined;
  /** The gate it belongs to, and so on: by these a mistake may be made in some places only. */
  readonly tags: readonly string[];
}

/** Part of a mistake's sites, and how likely it is to be made just there. */
interface Group {
  readonly kind: string;
  readonly at: string;
  readonly sites: readonly Site[];
  readonly share: number;
  /** Where it is made if not everywhere, in words. */
  readonly where?: string;
}

const ROLES: Readonly<Record<string, string>> = {
  'gru.update': 'update-gate',
  'gru.reset': 'reset-gate',
  'gru.candidate': 'candidate',
  'lstm.input': 'input-gate',
  'lstm.forget': 'forget-gate',
  'lstm.candidate': 'candidate',
  'lstm.output': 'output-gate',
  'lstm.cell': 'cell-state',
  'gru.hidden': 'new-state',
  'lstm.hidden': 'hidden-state',
  'rnn.output': 'output',
};

/**
 * The misreads of what is asked, the likeliest first: each mistake wherever it can be made (`every`),
 * then in one gate only (`bias-dropped-in-candidate`), then in one step only (`at` is its label).
 * Some may come to the same, or change nothing on given numbers; only a run can tell.
 *
 * @param wanted kinds to look for; all where there are none
 */
export function misreadsOf(
  graph: Graph,
  asked: readonly NodeId[],
  wanted?: readonly string[],
): Misread[] {
  const reading = readingOf(graph);
  const upstream = upstreamOf(graph, asked);
  const isWanted = ({ kind }: Mistake) =>
    wanted?.some((one) => one === kind || one.startsWith(`${kind}-in-`)) ?? true;
  const found = mistakes.filter(isWanted).flatMap((mistake) => {
    const sites = upstream
      .filter((node) => concerns(mistake, node, reading) && happens(graph, node, mistake.instead))
      .map((node) => siteOf(node, reading));
    return groupsOf(mistake, sites).map((group) => ({ mistake, group }));
  });
  const likelihood = ({ mistake, group }: (typeof found)[0]) => mistake.weight * group.share;
  return found
    .sort((a, b) => likelihood(b) - likelihood(a))
    .map(({ mistake, group }) => misread(mistake, group));
}

function misread({ message: why, instead }: Mistake, { kind, at, sites, where }: Group): Misread {
  const message = where === undefined ? why : `${why} Here it was done only ${where}.`;
  const ids = new Set(sites.map(({ id }) => id));
  const steps = [...new Set(sites.map(({ step }) => step))];
  return { kind, at, message, steps, edit: (graph) => edited(graph, ids, instead) };
}

/** The nodes that the asked ones hang on. */
function upstreamOf(graph: Graph, asked: readonly NodeId[]): readonly Node[] {
  const needed = neededFor(graph.nodes, asked);
  return graph.nodes.filter(({ id, op }) => needed.has(id) && op !== 'input' && op !== 'constant');
}

function concerns({ ops, parts, backward }: Mistake, node: Node, reading: Reading): boolean {
  const isBackward = node.part?.startsWith('gradient') ?? false;
  if (backward !== 'too' && (backward ?? false) !== isBackward) return false;
  if (ops && !ops.includes(node.op)) return false;
  return !parts || parts.includes(reading.own(node.id) ?? '');
}

function siteOf(node: Node, reading: Reading): Site {
  const role = ROLES[reading.part(node.id)?.split('.').slice(0, 2).join('.') ?? ''];
  const term = node.op === 'product' ? termOf(node, reading) : undefined;
  return {
    id: node.id,
    step: reading.step(node.id)?.label ?? '',
    time: reading.time(node.id),
    tags: [role, term].filter((tag) => tag !== undefined),
  };
}

/** Of two products in a sum: whether it is the one of the input or that of the state. */
function termOf(node: Node, reading: Reading): string | undefined {
  const [sum] = reading.users(node.id);
  const products = sum?.inputs.map(reading.node).filter(({ op }) => op === 'product') ?? [];
  if (sum?.op !== 'add' || products.length < 2) return undefined;
  const ofInput = products.find(({ inputs }) =>
    reading.node(inputs[1] as NodeId).label?.startsWith('x'),
  );
  return node === (ofInput ?? products[0]) ? 'input-term' : 'recurrent-term';
}

function groupsOf({ kind, together }: Mistake, sites: readonly Site[]): Group[] {
  if (sites.length === 0) return [];
  const groups: Group[] = [{ kind, at: 'every', sites, share: 1 }];
  const taken = new Set([key(sites)]);
  const offer = (group: Group): void => {
    if (group.at === '' || taken.has(key(group.sites))) return;
    taken.add(key(group.sites));
    groups.push(group);
  };
  if (together) {
    for (const time of new Set(sites.map((site) => site.time))) {
      const some = sites.filter((site) => site.time === time);
      const at = some[0]?.step ?? '';
      offer({ kind, at, sites: some, share: 0.5, where: `at time step ${time}` });
    }
    return groups;
  }
  for (const tag of new Set(sites.flatMap(({ tags }) => tags))) {
    const some = sites.filter(({ tags }) => tags.includes(tag));
    const where = `in the ${tag.replaceAll('-', ' ')}`;
    offer({ kind: `${kind}-in-${tag}`, at: 'every', sites: some, share: 0.6, where });
  }
  for (const step of new Set(sites.map((site) => site.step))) {
    const some = sites.filter((site) => site.step === step);
    offer({ kind, at: step, sites: some, share: 0.5, where: `for $${nameTex(step)}$` });
  }
  return groups;
}

function key(sites: readonly Site[]): string {
  return sites.map(({ id }) => id).join();
}
