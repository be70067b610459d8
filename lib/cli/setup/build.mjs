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
    run('Building the app', process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
      RECURRENT_BUILD_DIR: folder,
    }),
  );
}
