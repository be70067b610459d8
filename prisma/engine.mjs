#!/usr/bin/env node
// Prisma's schema engine, as an executable of our own. The CLI would fetch a native one from its vendor's
// server; the same engine is on npm as WebAssembly, and this file lets it speak the CLI's protocol: one
// JSON-RPC object a line on standard input and output. PRISMA_SCHEMA_ENGINE_BINARY names this file.

import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';

/**
 * One connection for all engines of this process, for two would lock each other out; and it runs whole
 * scripts, which the engine hands to executeRaw and better-sqlite3's adapter refuses there.
 */
class SharedConnection extends PrismaBetterSqlite3 {
  #connection;

  async connect() {
    this.#connection ??= runScripts(await super.connect());
    this.#connection.dispose = async () => {};
    return this.#connection;
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

// Where the engine leaves its last words.
globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => console.error(message) };

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
  const adapter = bindMigrationAwareSqlAdapterFactory(new SharedConnection({ url: databaseUrl() }));
  await loadEngine();
  for await (const line of createInterface({ input: process.stdin })) {
    const { id, method, params } = JSON.parse(line);
    if (method === undefined) continue; // The CLI says that it has printed something.
    try {
      send({ id, result: await call(adapter, method, params) });
    } catch (error) {
      send({ id, error: described(error, adapter.errorRegistry) });
    }
  }
}

function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
}

function databaseUrl() {
  const url = JSON.parse(values.datasource ?? '{}').url ?? ':memory:';
  const path = url.replace(/^file:/, '');
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  return url;
}

async function loadEngine() {
  const bindingsPath = createRequire(import.meta.url).resolve(
    '@prisma/schema-engine-wasm/schema_engine_bg',
  );
  const bytes = readFileSync(bindingsPath.replace(/\.js$/, '.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': bindings });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
}

/** An engine is made for each call: after some it has lost the way to its shadow database. */
function newEngine(adapter) {
  const datamodels = values.datamodels
    ?.split(',')
    .map((path) => [path, readFileSync(path, 'utf8')]);
  return bindings.SchemaEngine.new({ datamodels }, (log) => console.error(log), adapter);
}

async function call(adapter, method, params) {
  const engine = await newEngine(adapter);
  if (method === 'devDiagnostic') {
    // On an empty database this call fails (P1014) until the table of applied migrations is there.
    const migrationsList = { ...params.migrationsList, migrationDirectories: [] };
    await (await newEngine(adapter)).applyMigrations({ ...params, migrationsList });
  }
  if (method === 'evaluateDataLoss' || method === 'createMigration') {
    // These two play the migrations through in the shadow database, but only this call connects it.
    await engine.devDiagnostic({ migrationsList: params.migrationsList, filters: params.filters });
  }
  const result = await engine[method](params);
  // The native engine has the CLI print a difference; this one gives it back.
  if (method === 'diff') send({ id: 'print', method: 'print', params: { content: result.stdout } });
  return result ?? null;
}

/** What the CLI shows; a driver's own error is known to the engine by its number alone. */
function described(error, registry) {
  const number = /External error id#(\d+)/.exec(error.message)?.[1];
  const cause = number && registry.consumeError(Number(number))?.error;
  const message = cause ? `${cause}\n${error.message}` : error.message;
  return {
    code: 4466,
    message: 'The schema engine refused.',
    data: { is_panic: false, message, meta: null, error_code: error.code },
  };
}
