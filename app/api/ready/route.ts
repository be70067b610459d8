import { knownDamage } from '@/app/_server/housekeeping';
import { log } from '@/app/_server/log';
import { requestIdOf } from '@/app/_server/request-id';
import { troubleReply } from '@/app/_server/trouble';
import { database } from '@/lib/db/client';
import { reach } from '@/lib/db/reachable';

/** Says whether requests can be answered: the database is there, can be read, and is not known to be damaged. */
export async function GET(request: Request): Promise<Response> {
  const headers = { 'cache-control': 'no-store' };
  if (knownDamage() !== null) {
    return Response.json({ status: 'damaged' }, { status: 503, headers });
  }
  try {
    await reach(database());
    return Response.json({ status: 'ready' }, { headers });
  } catch (err) {
    log.error({ requestId: requestIdOf(request.headers), err }, 'not ready');
    return troubleReply(err, requestIdOf(request.headers));
  }
}
