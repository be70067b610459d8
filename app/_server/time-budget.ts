/** Whether there is still time, for work in steps that a request may take so many milliseconds for. */
export function within(milliseconds: number): () => boolean {
  const end = performance.now() + milliseconds;
  return () => performance.now() < end;
}
