import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { askAppFirst } from './ask-app-first.mjs';
import { outliveLog } from './outlive-log.mjs';
import { ignoreForwarded } from './own-headers.mjs';
import { ROOT } from './paths.mjs';
import { requirePort } from './port.mjs';

/**
 * Percent by which the heap may grow over what is in use before it is cleared. On a large machine V8 lets it
 * grow severalfold, and the server would take that memory for good.
 */
const GROWTH = 20;

/**
 * Serves the built app, in this very process: a signal reaches the server itself, and whatever ends this
 * process frees the port.
 */
export async function serve({ port, host, folder }) {
  await requirePort(port, host);
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
  process.chdir(ROOT);
  Object.assign(process.env, {
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    RECURRENT_BUILD_DIR: folder,
    // Where the app asks what it listens on, for what is allowed on loopback alone.
    HOSTNAME: host,
    PORT: String(port),
  });
  outliveLog();
  askAppFirst();
  ignoreForwarded();
  process.argv.splice(2, Infinity, 'start', '--port', String(port), '--hostname', host);
  console.log(`Serving on http://${host === '127.0.0.1' ? 'localhost' : host}:${port}`);
  createRequire(import.meta.url)('next/dist/bin/next');
}
