import { pathHeader } from './path-header';
import { requestIdOf } from './request-id';

/** The header in which a page is told the nonce that its scripts have to carry. */
export const nonceHeader = 'x-nonce';

/** What a page is told about its own request. */
export function pageHeaders(headers: Headers) {
  return {
    nonce: headers.get(nonceHeader) ?? undefined,
    path: headers.get(pathHeader) ?? '',
    requestId: requestIdOf(headers),
  };
}
