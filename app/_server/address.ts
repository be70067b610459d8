/**
 * Where a request comes from. The server writes it into this header itself; what a client wrote there is
 * left only where RECURRENT_PROXY says that a proxy of ours stands before it, which adds its own last.
 */
export function addressOf(headers: Headers): string {
  return headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() || 'unknown';
}
