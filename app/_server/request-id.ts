/** The header that carries a request's id, made where it comes in, to whoever answers it and back. */
export const requestIdHeader = 'x-request-id';

export function requestIdOf(headers: Headers): string {
  return headers.get(requestIdHeader) ?? 'none';
}
