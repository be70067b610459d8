import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

export interface ServerOptions {
  /** The database's file. */
  readonly database: string;
  /** The folder of the production build, from the project's folder; built first where it is not there. */
  readonly build: string;
  readonly port: number;
  /** A file that holds the server's time; without it, it is the machine's. */
  readonly clock?: string;
  readonly nodeOptions?: string;
  /** No file of the server's may grow over so many bytes, as on a disk that is full then. */
  readonly largestFile?: number;
}

/** The production build, served by a process of its own as `npm start` serves it. */
export interface Server {
  readonly port: number;
  readonly child: ChildProcess;
  /** Everything that it wrote so far. */
  output(): string;
  /** Resident memory, in bytes. */
  memory(): number;
  /** Ends it by a signal, and waits until it is gone. */
  end(signal: NodeJS.Signals): Promise<void>;
}

/** Starts the server and waits until it answers. Fails with what it wrote if it ends before that. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const { database, build, port, clock, nodeOptions, largestFile } = options;
  const command = [process.execPath, 'lib/cli/start.mjs'];
  const [program, ...args] = largestFile === undefined ? command : limited(command, largestFile);
  const child = spawn(program as string, args, {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      ...{ DATABASE_URL: `file:${database}`, RECURRENT_BUILD_DIR: build, PORT: String(port) },
      ...{ HOST: '127.0.0.1', npm_lifecycle_event: undefined, RECURRENT_LOG: 'warn' },
      ...(clock && { RECURRENT_TEST_CLOCK: clock }),
      ...(nodeOptions && { NODE_OPTIONS: nodeOptions }),
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  }
  const server: Server = {
    ...{ port, child, output: () => output },
    memory: () =>
      Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)], { encoding: 'utf8' })) *
      1024,
    async end(signal) {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill(signal);
      await gone;
    },
  };
  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error(`The server did not start:\n${output}`);
    await sleep(20);
  }
  return server;
}

/** Whether the server on a port says that it is there. */
export function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const options = { host: '127.0.0.1', port, path: '/api/health', timeout: 2_000 };
    const sent = request(options, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    sent.on('timeout', () => sent.destroy());
    sent.on('error', () => resolve(false));
    sent.end();
  });
}

/** A port of this machine that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** A shell that sets the limit, heeds no signal about it, and becomes the command. */
function limited(command: readonly string[], bytes: number): string[] {
  const blocks = Math.ceil(bytes / 1024);
  return ['bash', '-c', `trap '' XFSZ; ulimit -f ${blocks}; exec "$@"`, 'bash', ...command];
}
