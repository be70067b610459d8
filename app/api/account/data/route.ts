import { identify } from '@/app/_server/identify';
import { logRequest } from '@/app/_server/log-request';
import { database } from '@/lib/db/client';
import { exportLearner } from '@/lib/study/accounts/learner-data';

/** Everything that is stored of whoever asks, as a file. */
export async function GET(request: Request): Promise<Response> {
  const start = performance.now();
  const identity = await identify(request.headers);
  const data = identity && (await exportLearner(database(), identity.learnerId));
  const response = Response.json(data ?? { learnerId: null, tables: {} }, {
    headers: {
      'content-disposition': 'attachment; filename="recurrent-data.json"',
      'cache-control': 'no-store',
    },
  });
  logRequest(request, response.status, start);
  return response;
}
