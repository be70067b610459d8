import katex from 'katex';
import { describe, expect, test } from 'vitest';
import { type Misread, misreadsOf } from './misread';
import { mistakes } from './misreads/all';
import { compile, run } from './run';
import { compileMisreads, runMisreads } from './run-misreads';
import type { Tensor } from './tensor';
import { drawn } from './testing/draws';
import {
  bidirectionalSample,
  gruSample,
  handWrittenGru,
  handWrittenLstm,
  lstmSample,
  rnnSample,
  samples,
} from './testing/sample-graphs';
import type { Sample } from './testing/single-ops';

const DRAWS = 20;

/** The largest difference that a misread makes to an asked entry, over some draws. */
function largestDifferences({ graph, asked }: Sample, misreads: readonly Misread[]): number[] {
  const largest = misreads.map(() => 0);
  const program = compile(graph);
  const runs = compileMisreads(program, misreads, asked);
  for (let seed = 1; seed <= DRAWS; seed++) {
    for (const [name, value] of Object.entries(drawn(graph, seed))) program.set(name, value);
    program.run();
    runs.run();
    runs.answers.forEach((answers, which) => {
      answers.forEach(({ data }, i) => {
        const truth = program.value(asked[i] as number).data;
        data.forEach((value, k) => {
          const difference = Math.abs(value - (truth[k] as number));
          largest[which] = Math.max(largest[which] as number, difference);
        });
      });
    });
  }
  return largest;
}

const found = samples.map((sample) => ({ sample, list: misreadsOf(sample.graph, sample.asked) }));

describe.each(found)('the misreads of $sample.name', ({ sample, list }) => {
  test('each lead to another answer on a fit draw', () => {
    const everywhere = list.filter(({ at }) => at === 'every');
    const differences = largestDifferences(sample, everywhere);
    const silent = everywhere.filter((_, i) => !((differences[i] as number) > 5e-3));
    expect(silent.map(({ kind }) => kind)).toEqual([]);
  });

  test('keep every node’s id, label and shape', () => {
    for (const { edit } of list) {
      const kept = new Map(edit(sample.graph).nodes.map((node) => [node.id, node]));
      for (const { id, label, shape } of sample.graph.nodes) {
        expect(kept.get(id)).toMatchObject({ id, shape });
        expect(kept.get(id)?.label).toBe(label);
      }
    }
  });

  test('give the same answers run beside the right graph as run by themselves', () => {
    const givens = drawn(sample.graph, 3);
    const together = runMisreads(sample.graph, givens, list, sample.asked);
    list.forEach(({ edit }, i) => {
      const alone = run(edit(sample.graph), givens);
      expect(together[i]).toEqual(sample.asked.map((id) => alone.get(id)));
    });
  });

  test('are named once', () => {
    const names = list.map(({ kind, at }) => `${kind} at ${at}`);
    expect(new Set(names).size).toBe(names.length);
  });
});

test('every mistake that is known is met in some graph', () => {
  const kinds = new Set(found.flatMap(({ list }) => list.map(({ kind }) => kind)));
  expect(mistakes.filter(({ kind }) => !kinds.has(kind)).map(({ kind }) => kind)).toEqual([]);
});

test('every kind is in kebab case, and its message renders', () => {
  for (const { kind, message } of mistakes) {
    expect(kind).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(message.length).toBeGreaterThan(20);
    for (const [, tex = ''] of message.matchAll(/\$([^$]+)\$/g)) {
      expect(() => katex.renderToString(tex, { strict: 'error' })).not.toThrow();
    }
  }
});

test('a GRU step has at least 30 misreads that one draw tells apart from each other', () => {
  const { graph, asked } = gruSample(1);
  const answers = runMisreads(graph, drawn(graph, 1), misreadsOf(graph, asked), asked);
  const shown = answers.map(([h]) => Array.from(h?.data ?? [], (x) => x.toFixed(4)).join());
  expect(new Set(shown).size).toBeGreaterThanOrEqual(30);
});

test.each([
  [
    handWrittenGru(),
    ['update-and-reset-gate-swapped', 'reset-applied-after', 'z-and-one-minus-z-exchanged'],
  ],
  [
    handWrittenLstm(),
    ['input-and-forget-gate-swapped', 'forget-gate-omitted', 'cell-state-not-squashed'],
  ],
])('a cell written out by hand has a cell’s misreads', ({ graph, asked }, kinds) => {
  const list = misreadsOf(graph, asked).map(({ kind }) => kind);
  for (const kind of kinds) expect(list).toContain(kind);
});

test('a mistake is looked for at every step first, then in one gate, then in one step', () => {
  const { graph, asked } = lstmSample(2);
  const list = misreadsOf(graph, asked).filter(({ kind }) => kind.startsWith('bias-dropped'));
  expect(list.slice(0, 5).map(({ kind, at }) => [kind, at])).toEqual([
    ['bias-dropped', 'every'],
    ['bias-dropped-in-input-gate', 'every'],
    ['bias-dropped-in-forget-gate', 'every'],
    ['bias-dropped-in-candidate', 'every'],
    ['bias-dropped-in-output-gate', 'every'],
  ]);
  expect(list.slice(5).map(({ at }) => at)).toContain('a_i_2');
});

test('what is not asked for cannot be misread', () => {
  const { graph } = gruSample(1);
  const gate = graph.nodes.find(({ label }) => label === 'r_1');
  const kinds = misreadsOf(graph, [gate?.id as number]).map(({ kind }) => kind);
  expect(kinds).toContain('bias-dropped');
  expect(kinds.filter((kind) => kind.includes('candidate') || kind.includes('old-state'))).toEqual(
    [],
  );
});

test('two misreads can be made one after the other', () => {
  const { graph, asked } = gruSample(1);
  const list = misreadsOf(graph, asked);
  const [bias, swapped] = ['bias-dropped', 'update-and-reset-gate-swapped'].map((kind) =>
    list.find((misread) => misread.kind === kind),
  ) as [Misread, Misread];
  const givens = drawn(graph, 2);
  const [both, other] = [swapped.edit(bias.edit(graph)), bias.edit(swapped.edit(graph))].map(
    (twice) => run(twice, givens).get(asked[0] as number),
  );
  expect(both).toEqual(other);
  expect(both).not.toEqual(run(bias.edit(graph), givens).get(asked[0] as number));
});

test('the gradient of a weight misses the earlier steps where it is not accumulated', () => {
  const { graph, asked } = rnnSample(3, 'tanh');
  const [, W] = asked as [number, number];
  const misread = misreadsOf(graph, [W]).find(({ kind }) => kind === 'gradient-not-accumulated');
  const givens = drawn(graph, 1);
  const values = run(graph, givens);
  const sum = graph.nodes.find(({ id }) => id === W);
  const last = values.get(sum?.inputs[2] as number);
  expect(runMisreads(graph, givens, [misread as Misread], [W])).toEqual([[last]]);
});

test('a backward pass that is read forwards gives the states of a forward one', () => {
  const { graph, asked } = bidirectionalSample(3);
  const misread = misreadsOf(graph, asked).find(
    ({ kind, at }) => kind === 'reverse-pass-read-forwards' && at === 'every',
  );
  const givens = drawn(graph, 4);
  // The forward half, had it the backward half's weights and initial state.
  const swapped = { ...givens };
  for (const name of ['W', 'U', 'b']) swapped[name] = givens[`${name}_rev`] as Tensor;
  swapped.h_0 = givens.g_0 as Tensor;
  const forwards = run(graph, swapped);
  runMisreads(graph, givens, [misread as Misread], asked)[0]?.forEach(({ data }, t) => {
    const wanted = forwards.get(asked[t] as number)?.data;
    expect(data.subarray(2)).toEqual(wanted?.subarray(0, 2));
  });
});

test('misreads run again follow new numbers', () => {
  const { graph, asked } = gruSample(1);
  const list = misreadsOf(graph, asked);
  const program = compile(graph);
  const runs = compileMisreads(program, list, asked);
  for (const seed of [1, 2]) {
    const givens = drawn(graph, seed);
    for (const [name, value] of Object.entries(givens)) program.set(name, value);
    program.run();
    runs.run();
    expect(runs.answers).toEqual(runMisreads(graph, givens, list, asked));
  }
});
