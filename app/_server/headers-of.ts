import type { IncomingMessage } from 'node:http';

/** The headers of a request as Node has them, in the form in which the rest of the server reads them. */
export function headersOf({ headers }: IncomingMessage): Headers {
  const pairs = Object.entries(headers).flatMap(([name, values]) =>
    [values ?? []].flat().map((value): [string, string] => [name, value]),
  );
  return new Headers(pairs);
}
