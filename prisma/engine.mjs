#!/usr/bin/env node
// Prisma's schema engine, as an executable of our own. The CLI would fetch a native one from its vendor's
// server; the same engine is on npm as WebAssembly, and this file lets it speak the CLI's protocol: one
// JSON-RPC object a line on standard input and output. PRISMA_SCHEMA_ENGINE_BINARY names this file.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';

/** The engine hands whole scripts to executeRaw, which better-sqlite3's adapter refuses. */
class ScriptRunning extends PrismaBetterSqlite3 {
  async connect() {
    return runScripts(await super.connect());
  }

  async connectToShadowDb() {
    return runScripts(await super.connectToShadowDb());
  }
}

function runScripts(adapter) {
  const executeRaw = adapter.executeRaw.bind(adapter);
  adapter.executeRaw = async (query) => {
    if (query.args.length > 0) return executeRaw(query);
    await adapter.executeScript(query.sql);
    return 0;
  };
  return adapter;
}

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    version: { type: 'boolean' },
    datamodels: { type: 'string', short: 'd' },
    datasource: { type: 'string' },
  },
});

if (values.version) {
  const { version } = createRequire(import.meta.url)('@prisma/engines-version/package.json');
  console.log(`schema-engine-cli ${version.split('.').at(-1)}`);
} else if (positionals[0] !== 'cli') {
  await serve();
}

async function serve() {
  const engine = await openEngine();
  for await (const line of createInterface({ input: process.stdin })) {
    const { id, method, params } = JSON.parse(line);
    const answer = await call(engine, method, params);
    process.stdout.write(`${JSON.stringify({ id, jsonrpc: '2.0', ...answer })}\n`);
  }
}

async function openEngine() {
  const wasm = createRequire(import.meta.url).resolve(
    '@prisma/schema-engine-wasm/schema_engine_bg',
  );
  const bytes = await readFile(wasm.replace(/\.js$/, '.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': bindings });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  const datamodels = await Promise.all(
    (values.datamodels?.split(',') ?? []).map(async (path) => [path, await readFile(path, 'utf8')]),
  );
  const url = JSON.parse(values.datasource ?? '{}').url ?? 'file::memory:';
  const adapter = bindMigrationAwareSqlAdapterFactory(new ScriptRunning({ url }));
  return bindings.SchemaEngine.new({ datamodels }, (log) => console.error(log), adapter);
}

async function call(engine, method, params) {
  try {
    if (method === 'devDiagnostic') {
      // On an empty database this call fails (P1014) until the table of applied migrations is there.
      await engine.applyMigrations({
        ...params,
        migrationsList: { ...params.migrationsList, migrationDirectories: [] },
      });
    }
    return { result: (await engine[method](params)) ?? null };
  } catch (error) {
    const meta = error?.message ?? String(error);
    return {
      error: {
        code: 4466,
        message: 'The schema engine refused',
        data: { is_panic: false, message: meta, meta: null, error_code: error?.code },
      },
    };
  }
}
