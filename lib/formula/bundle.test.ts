import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

const lib = fileURLToPath(new URL('..', import.meta.url));

/** What a page would load for these modules of lib/: its size in bytes, zipped, and the files in it. */
async function bundled(modules: readonly string[]) {
  const { outputFiles, metafile } = await build({
    stdin: {
      contents: modules.map((module, i) => `export * as m${i} from './${module}';`).join('\n'),
      resolveDir: lib,
    },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    write: false,
    metafile: true,
  });
  return {
    size: gzipSync(outputFiles[0]!.contents, { level: 9 }).length,
    files: Object.keys(metafile.inputs).filter((file) => file !== '<stdin>'),
  };
}

/** Every module of the language; tests and what only they use are not shipped. */
const language = readdirSync(`${lib}formula`, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.ts$/.test(file) && !/\.test\.ts$|^testing\//.test(file))
  .map((file) => `formula/${file.slice(0, -'.ts'.length)}`);
const core = ['network/run', 'network/gradient', 'network/explain'];

describe('in a browser', () => {
  it('the language needs the network core and nothing else, no package and no module of Node', async () => {
    const { files } = await bundled(language);
    expect(
      files.filter((file) => !/^lib\/(network|formula)\/|^lib\/result\.ts$/.test(file)),
    ).toEqual([]);
  });

  it('running, differentiating and explaining a compiled formula takes under 14 kB', async () => {
    expect((await bundled(core)).size).toBeLessThan(14_000);
  });

  it('compiling a formula as well takes under 29.5 kB in all', async () => {
    expect((await bundled([...core, 'formula/compile'])).size).toBeLessThan(29_500);
  });

  it('all of the language, printing included, takes under 32 kB in all', async () => {
    expect((await bundled([...core, ...language])).size).toBeLessThan(32_000);
  });
});
