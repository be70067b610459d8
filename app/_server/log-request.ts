import { log } from './log';
import { requestIdOf } from './request-id';

/** A path without what it names: only its first parts are the route's own. */
function routeOf(url: string): string {
  return new URL(url).pathname.split('/').slice(0, 4).join('/');
}

/** Notes a request that was answered: which route, how, and how long it took. */
export function logRequest(request: Request, status: number, start: number): void {
  const ms = Math.round(performance.now() - start);
  const { method, url, headers } = request;
  log.info({ requestId: requestIdOf(headers), method, route: routeOf(url), status, ms }, 'request');
}

/** Notes what went wrong with a request. */
export function logFailure(request: Request, err: unknown): void {
  const { method, url, headers } = request;
  log.error({ requestId: requestIdOf(headers), method, route: routeOf(url), err }, 'failed');
}
