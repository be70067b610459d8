import type { Ask } from '../formula/compiled';
import { createBuilder, graphOf } from '../network/build';
import { appendGradient } from '../network/gradient';
import type { Graph, NodeId } from '../network/graph';
import { compile, type Program } from '../network/run';
import { ancestorsOf, appendEntries, pruned } from './entries';

/** How a change of one shown value moves one asked entry: the node that holds the derivatives. */
interface Sensitivity {
  readonly step: NodeId;
  readonly derivative: NodeId;
}

/** One way to read the graph, the right one or a misread's, ready to be run on any numbers. */
export interface Reading {
  readonly program: Program;
  /** The asked nodes, in the order in which they are asked. */
  readonly asks: readonly NodeId[];
  /** For each asked entry, over all asks in order and row-major, what it hangs on. */
  readonly sensitivities: readonly (readonly Sensitivity[])[];
}

/**
 * Compiles a graph together with the derivatives of every asked entry with respect to every value
 * that the worked solution shows on the way (reverse mode; the derivative holds what follows fixed
 * in its form and lets the value alone vary, as a learner's rounding of it does).
 */
export function readingOf(graph: Graph, asks: readonly Ask[], steps: readonly NodeId[]): Reading {
  const builder = createBuilder(graph);
  const askNodes = asks.map((ask) => ask.node);
  const sensitivities = askNodes.flatMap((node) => {
    const upstream = ancestorsOf(graph, [node]);
    const shown = steps.filter((step) => step !== node && upstream.has(step));
    return appendEntries(builder, node).map((entry) => {
      const derivatives = appendGradient(builder, entry, shown);
      return shown.flatMap((step) => {
        const derivative = derivatives.get(step);
        return derivative === undefined ? [] : [{ step, derivative }];
      });
    });
  });
  const wanted = [...askNodes, ...steps.filter((step) => ancestorsOf(graph, askNodes).has(step))];
  for (const of of sensitivities) for (const { derivative } of of) wanted.push(derivative);
  return { program: compile(pruned(graphOf(builder), wanted)), asks: askNodes, sensitivities };
}
