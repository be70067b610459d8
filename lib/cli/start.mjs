// `npm start`: from a fresh clone to a served app, doing only what is not yet done.
// PORT, HOST, DATABASE_URL and RECURRENT_BUILD_DIR are heeded.

import { build } from './setup/build.mjs';
import { prepareDatabase } from './setup/database.mjs';
import { reportFailures } from './setup/failure.mjs';
import { endWithLauncher } from './setup/launcher.mjs';
import { portNumber, requirePort } from './setup/port.mjs';
import { prepare } from './setup/prepared.mjs';
import { requireNode } from './setup/requirements.mjs';
import { serve } from './setup/serve.mjs';
import { step } from './setup/step.mjs';

await reportFailures(async () => {
  requireNode();
  endWithLauncher();
  const port = portNumber(process.env.PORT || '3000');
  // Only this machine, unless told otherwise: what is sent is not encrypted.
  const host = process.env.HOST || '127.0.0.1';
  const folder = process.env.RECURRENT_BUILD_DIR || '.next';
  await requirePort(port, host);
  await prepare(async () => {
    await step('Preparing the database', prepareDatabase);
    await step('Building the app', () => build(folder));
  });
  await serve({ port, host, folder });
});
