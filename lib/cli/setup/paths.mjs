import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** An absolute path from one relative to the project's folder. */
export const inRoot = (...path) => join(ROOT, ...path);
