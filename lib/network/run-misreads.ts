import { allocate, type Buffers, bufferOf } from './buffers';
import { kernelsOf } from './fuse';
import type { Graph, Node, NodeId } from './graph';
import type { Misread } from './misread';
import type { Kernel } from './ops/op';
import { compile, type Program, runAll } from './run';
import type { Tensor } from './tensor';

/** Misreads of a program, ready to be run on whatever numbers the program has been run on. */
export interface MisreadRuns {
  /** Call after the program has run. */
  run(): void;
  /** For each misread the values of the asked nodes; live, like the program's. */
  readonly answers: readonly (readonly Tensor[])[];
}

/**
 * Makes misreads ready to run: only the nodes that an edit changes, and what hangs on those and leads to
 * the asked ones, are computed anew; all others are read from the program's own buffers.
 */
export function compileMisreads(
  program: Program,
  misreads: readonly Pick<Misread, 'edit'>[],
  asked: readonly NodeId[],
): MisreadRuns {
  const base = new Map(program.graph.nodes.map((node) => [node.id, node]));
  const shared: Buffers = new Map(program.graph.nodes.map(({ id }) => [id, program.value(id)]));
  const kernels: Kernel[] = [];
  const answers = misreads.map(({ edit }) => {
    const fresh = changed(edit(program.graph), base, asked);
    const buffers = allocate(fresh, new Map(shared));
    kernels.push(...kernelsOf(fresh, buffers));
    return asked.map((id) => bufferOf(buffers, id));
  });
  return { run: () => runAll(kernels), answers };
}

/** What of an edited graph has another value than in the base graph, and is needed. */
function changed(
  { nodes }: Graph,
  base: ReadonlyMap<NodeId, Node>,
  asked: readonly NodeId[],
): readonly Node[] {
  const touched = new Set<NodeId>();
  for (const node of nodes) {
    if (node !== base.get(node.id) || node.inputs.some((id) => touched.has(id))) {
      touched.add(node.id);
    }
  }
  const needed = new Set(asked);
  for (const node of [...nodes].reverse()) {
    if (needed.has(node.id) && touched.has(node.id)) for (const id of node.inputs) needed.add(id);
  }
  return nodes.filter(({ id }) => touched.has(id) && needed.has(id));
}

/** The answer that each misread leads to, once, for these givens. */
export function runMisreads(
  graph: Graph,
  givens: Readonly<Record<string, Tensor>>,
  misreads: readonly Pick<Misread, 'edit'>[],
  asked: readonly NodeId[],
): readonly (readonly Tensor[])[] {
  const program = compile(graph);
  for (const [name, value] of Object.entries(givens)) program.set(name, value);
  program.run();
  const runs = compileMisreads(program, misreads, asked);
  runs.run();
  return runs.answers;
}
