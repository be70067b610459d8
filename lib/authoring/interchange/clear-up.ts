/** Bytes unpacked after which what that left behind is thrown away. */
const AFTER = 4 << 20;

let since = 0;

/**
 * Told how much was unpacked. Unpacking leaves many short-lived buffers behind, of which V8 takes no account
 * until they are 32 MB: a process that is to be small (--expose-gc) throws them away sooner.
 */
export function clearUpAfter(bytes: number): void {
  since += bytes;
  if (since < AFTER) return;
  since = 0;
  globalThis.gc?.({ type: 'minor' });
}

/** Throws away all that is not wanted any more, before something that takes much memory itself. */
export function clearUp(): void {
  globalThis.gc?.();
}
