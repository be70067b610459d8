import { createServer } from 'node:net';
import { SetupFailure } from './failure.mjs';

/** Throws unless `port` is a port number; gives it as a number. */
export function portNumber(port) {
  if (!/^\d+$/.test(port) || Number(port) < 1 || Number(port) > 65_535) {
    throw new SetupFailure(`PORT has to be a number from 1 to 65535, and is "${port}".`);
  }
  return Number(port);
}

/** Throws where `port` cannot be listened on at `host`. */
export function requirePort(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => reject(new SetupFailure(reason(error, port, host))));
    server.listen({ port, host, exclusive: true }, () => server.close(resolve));
  });
}

/** A port of this machine that nothing listens on. */
export function freePort() {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function reason(error, port, host) {
  if (error.code === 'EADDRINUSE') {
    return `Port ${port} is taken by another program (or by Recurrent already running); choose another: PORT=${port + 1} npm start`;
  }
  if (error.code === 'EACCES')
    return `Port ${port} is not open to this user; choose one over 1023.`;
  return `Cannot listen on ${host}:${port}: ${error.message}`;
}
