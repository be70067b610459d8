import { generateClient } from './generate.mjs';
import { install } from './install.mjs';
import { alone } from './lock.mjs';
import { step } from './step.mjs';

/** The packages and what is generated from them; `further` steps are done under the same lock. */
export function prepare(further = async () => {}) {
  return alone(async () => {
    await step('Installing the packages', install);
    await step('Generating the database client', generateClient);
    await further();
  });
}
