import type { Instrumentation } from 'next';

/** Called once by Next when the server starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NODE_ENV !== 'production') return;
  const { startHousekeeping } = await import('./app/_server/housekeeping');
  startHousekeeping();
  const { answerDirectly } = await import('./app/_server/direct-routes');
  Object.assign(globalThis, { recurrentAnswers: answerDirectly });
}

/** Called by Next with what a page threw: the log has it by the request's id and by the number shown. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { log } = await import('./app/_server/log');
  const { digest } = error as { digest?: string };
  const { routePath: route, routeType } = context;
  const requestId = request.headers['x-request-id'];
  log.error({ requestId, digest, method: request.method, route, routeType, err: error }, 'failed');
};
