import type { Bench, Row, Subject } from './bench';

const ROUNDS = 25;

/** Milliseconds that a round is to take at least, so that the clock's grain does not matter. */
const ROUND_MS = 10;

/**
 * Measures a bench in rounds; its reference takes turns with it, so that what disturbs the machine
 * disturbs both alike, and the ratio is the median of the rounds' ratios.
 */
export async function measure(bench: Bench): Promise<Row> {
  const subject = await bench.setUp();
  try {
    const { ours, theirs } = await roundsOf(subject);
    const sorted = [...ours].sort((a, b) => a - b);
    const [min, max] = [sorted[0]!, sorted.at(-1)!];
    return {
      ...{ name: bench.name, unit: 'us', median: median(ours), min, max, rounds: ROUNDS },
      ...(subject.reference && {
        reference: subject.reference.name,
        ratio: median(ours.map((time, round) => theirs[round]! / time)),
      }),
    };
  } finally {
    await subject.tearDown?.();
  }
}

/** The times of a call, in microseconds, round by round. */
async function roundsOf({ run, reference }: Subject): Promise<Record<'ours' | 'theirs', number[]>> {
  const calls = { ours: await callsOfARound(run), theirs: 0 };
  if (reference) calls.theirs = await callsOfARound(reference.run);
  const times = { ours: [] as number[], theirs: [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    times.ours.push(((await milliseconds(run, calls.ours)) / calls.ours) * 1000);
    if (reference) {
      const time = await milliseconds(reference.run, calls.theirs);
      times.theirs.push((time / calls.theirs) * 1000);
    }
  }
  return times;
}

async function milliseconds(run: () => unknown, count: number): Promise<number> {
  const start = performance.now();
  for (let i = 0; i < count; i++) {
    const result = run();
    if (result instanceof Promise) await result;
  }
  return performance.now() - start;
}

/** How many calls fill a round; trying it out also warms the code up. */
async function callsOfARound(run: () => unknown): Promise<number> {
  for (let count = 1; ; ) {
    const time = await milliseconds(run, count);
    if (time >= ROUND_MS) return count;
    count = Math.ceil(count * Math.min(10, (1.2 * ROUND_MS) / Math.max(time, 0.001)));
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}
