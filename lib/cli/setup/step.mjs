/**
 * Says what is being done and, once it is, how long it took: one line a step. `work` gives false where
 * there was nothing to do; with `quiet` such a step is not mentioned.
 */
export async function step(title, work) {
  const start = performance.now();
  process.stdout.write(`${title} ... `);
  let done = false;
  try {
    done = (await work()) !== false;
    process.stdout.write(done ? `${seconds(start)}\n` : 'nothing to do\n');
  } catch (error) {
    process.stdout.write('failed\n');
    throw error;
  }
  return done;
}

/** The time since `start` (of performance.now), as `12.3 s`. */
export function seconds(start) {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}
