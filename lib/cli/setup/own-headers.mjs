import { Server } from 'node:http';

/** What a proxy writes of the request that it passes on. */
const FORWARDED = ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port'];

/**
 * Takes away what a client says of where it comes from, before Next fills it in from the connection:
 * whoever could write it would get round every limit for an address. Behind a proxy of one's own
 * (RECURRENT_PROXY=1) it is left.
 */
export function ignoreForwarded() {
  if (process.env.RECURRENT_PROXY) return;
  const emit = Server.prototype.emit;
  Server.prototype.emit = function emitOwn(event, request, ...rest) {
    if (event === 'request') for (const name of FORWARDED) delete request.headers[name];
    return emit.call(this, event, request, ...rest);
  };
}
