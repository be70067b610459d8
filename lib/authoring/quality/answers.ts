import { load } from '../../drills/givens';
import type { Misanswer } from '../../drills/groups';
import type { Problem } from '../../drills/problem';
import { roundedAnswers } from '../../drills/rounded-run';
import type { Answer } from '../../grading/observation';
import type { Typed } from '../../grading/read-answer';
import type { Node } from '../../network/graph';

/** The asked entries of the right answer, asks in order, row-major. */
export function rightValues({ ask }: Problem): number[] {
  return ask.flatMap(({ value }) => [...value.data]);
}

/** The answer as a learner writes it: at the asked decimals, or in full where it is asked exactly. */
export function written({ ask, plan }: Problem, values: readonly number[]): Answer {
  let start = 0;
  return Object.fromEntries(
    ask.map(({ name, shape, decimals, value }, index): [string, Typed] => {
      const isExact = plan.asks[index]?.rounding.kind === 'exact';
      const cells = values
        .slice(start, start + value.data.length)
        .map((one) => (isExact ? String(one) : one.toFixed(decimals)));
      start += value.data.length;
      const [rows, columns] = shape;
      if (rows === undefined) return [name, cells[0] as string];
      if (columns === undefined) return [name, cells];
      const row = (at: number) => cells.slice(at * columns, (at + 1) * columns);
      return [name, Array.from({ length: rows }, (_, at) => row(at))];
    }),
  );
}

/** What comes out for somebody who computes on with the values as the solution shows them. */
export function roundedRight(problem: Problem): number[] {
  const { plan, given, keptPlaces } = problem;
  if (keptPlaces === undefined) return rightValues(problem);
  const nodes = plan.asks.map(({ node }) => node);
  return roundedAnswers(plan.graph, plan.steps, nodes, given, keptPlaces);
}

/** The same for somebody who makes a mistake. */
export function roundedMisread(problem: Problem, { misread }: Misanswer): number[] {
  const { plan, given, keptPlaces } = problem;
  const nodes = misread.asks.map(({ node }) => node);
  if (keptPlaces === undefined) {
    load(misread.reading.program, given);
    return nodes.flatMap((node) => [...misread.reading.program.value(node).data]);
  }
  const labels = new Set(plan.steps.map(({ label }) => label));
  const isStep = ({ op, label }: Node) =>
    op !== 'input' && op !== 'constant' && label !== undefined && labels.has(label);
  return roundedAnswers(
    misread.graph,
    misread.graph.nodes.filter(isStep),
    nodes,
    given,
    keptPlaces,
  );
}
