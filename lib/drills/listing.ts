import type { Graph } from '../network/graph';
import type { Template } from './template';

/** A template as a list of all templates shows it. */
export interface ListedTemplate {
  readonly template: string;
  readonly title: string;
  readonly family: string;
  readonly levels: readonly number[];
  /** A hash of the graph without sizes and names: two templates that share it are one in disguise. */
  readonly graph: string;
}

export function listedTemplate({ id, title, family, levels }: Template): ListedTemplate {
  const [lowest] = levels;
  if (!lowest) throw new Error(`${id} has no level`);
  return {
    template: id,
    title,
    family,
    levels: levels.map(({ level }) => level),
    graph: graphHash(
      lowest.formula.graph,
      lowest.formula.asks.map(({ node }) => node),
    ),
  };
}

/** FNV-1a over what every node is and from where its inputs come, and over what is asked. */
export function graphHash(graph: Graph, asked: readonly number[]): string {
  const places = new Map(graph.nodes.map(({ id }, place) => [id, place]));
  const text = graph.nodes
    .map(({ op, inputs, attributes }) => {
      const { axis, exponent } = attributes;
      return [op, axis, exponent, ...inputs.map((id) => places.get(id))].join(',');
    })
    .concat(asked.map((id) => `ask ${places.get(id)}`))
    .join(';');
  let hash = 0xcbf29ce484222325n;
  for (const character of text) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(character.charCodeAt(0))) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}
