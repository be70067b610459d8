import type { CompiledFormula } from '../formula/compiled';
import { sizeOf } from '../network/tensor';
import { ancestorsOf } from './entries';

/** Operations times asked entries; the largest drill of the bank has 2,550, and 3,000 take a second. */
const MOST = 3_000;

/**
 * Why a formula is too large for a drill, or undefined. Each known mistake is run with the derivatives
 * of every asked entry, so it costs far more to ask a formula than to run it.
 */
export function tooLarge({ graph, asks }: CompiledFormula): string | undefined {
  const nodes = asks.map(({ node }) => node);
  const operations = ancestorsOf(graph, nodes).size;
  const entries = graph.nodes
    .filter(({ id }) => nodes.includes(id))
    .reduce((sum, { shape }) => sum + sizeOf(shape), 0);
  return operations * entries <= MOST
    ? undefined
    : `This asks ${entries} numbers, each of ${operations} operations: too much for one drill. Ask fewer values, or make the sizes smaller.`;
}
