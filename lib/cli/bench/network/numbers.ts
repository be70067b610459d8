/** Numbers between -0.5 and 0.5, the same at every run (Park & Miller's generator). */
export function createNumbers(seed = 1): (length: number) => Float64Array {
  let state = seed;
  return (length) =>
    Float64Array.from({ length }, () => {
      state = (state * 48271) % 2147483647;
      return state / 2147483647 - 0.5;
    });
}
