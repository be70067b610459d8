import { readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { run } from './run.mjs';
import { hashOf, unlessStamped } from './stamp.mjs';

const SOURCES = [
  'app',
  'pages',
  'lib',
  'prisma/schema.prisma',
  'proxy.ts',
  'instrumentation.ts',
  'next.config.js',
  'tsconfig.json',
  'package-lock.json',
];

const NOT_BUILT = /\.test\.tsx?$|^lib[\\/](cli|db[\\/]generated)[\\/]/;

/** Builds the app into `folder` unless these very sources were. Gives false where they were. */
export function build(folder) {
  const hash = hashOf(SOURCES, [process.versions.node], (path) => NOT_BUILT.test(path));
  return unlessStamped(`${folder}/recurrent-build`, hash, () =>
    keepingConfig(() =>
      run('Building the app', process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
        RECURRENT_BUILD_DIR: folder,
      }),
    ),
  );
}

/**
 * Puts tsconfig.json back after the framework has put a folder of its own into it: the sources would not be
 * those that were built any more, and the next start would build again, beneath a server of this one.
 */
async function keepingConfig(work) {
  const path = inRoot('tsconfig.json');
  const before = readFileSync(path);
  try {
    await work();
  } finally {
    if (!readFileSync(path).equals(before)) writeFileSync(path, before);
  }
}
