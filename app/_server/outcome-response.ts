import type { Result } from '../../lib/result';

/** What a use case that only does or refuses answers to our own pages. */
export function outcomeResponse(result: Result<null, string>): Response {
  if (result.ok) return Response.json({});
  return Response.json({ problem: result.error }, { status: 422 });
}
