// package.json's postinstall: whichever way the packages were installed, what is made from them follows.

import { reportFailures } from './failure.mjs';
import { generateClient } from './generate.mjs';
import { stampInstalled } from './install.mjs';

await reportFailures(async () => {
  await generateClient();
  stampInstalled();
});
