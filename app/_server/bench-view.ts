import { shapesOf } from '../../lib/authoring/formula/shapes';
import { drillText } from '../../lib/authoring/workbench/compile-bench';
import { type Bench, type BenchResult, runBench } from '../../lib/authoring/workbench/run-bench';
import type { Step } from '../../lib/network/explain';
import { nameTex } from '../../lib/network/names';
import { texHtml } from '../_ui/tex';
import type { BenchView } from '../workbench/view';
import { stepHtml } from './item-view';
import { problemView } from './problem-view';

/** What stands on the workbench, computed and typeset. */
export function benchView(bench: Bench): BenchView {
  const result = runBench(bench);
  const drill = drillText(bench.text);
  if (result.ok) return { problems: [], drill, ...resultView(result.value) };
  return {
    problems: result.error.map(problemView),
    shapes: shapesOf(bench.text, {}),
    ...{ givens: [], unread: [], asked: [], steps: [], sources: [], drill },
    ...{ backward: null, drawn: null, courses: [] },
  };
}

function resultView(result: BenchResult): Omit<BenchView, 'problems' | 'drill'> {
  const { shapes, givens, given, unread, asked, steps, sources, backward, drawn, courses } = result;
  return {
    ...{ shapes, unread, sources, drawn, courses },
    givens: givens.map(({ name, shape }) => ({
      ...{ name, shape, texHtml: texHtml(nameTex(name)) },
      entries: Array.from(given[name]?.data ?? [], String),
    })),
    asked: asked.map(({ name, value }) => ({ name, size: value.data.length })),
    steps: steps.map((step) => ({ ...lines(step), unfolds: step.unfolds })),
    backward: backward === null ? null : backward.map(lines),
  };
}

const lines = ({ name, nameTex: tex, symbolic, substituted, valueTex }: Step) =>
  stepHtml({ name, symbolic: `${tex} = ${symbolic}`, substituted, value: valueTex });
