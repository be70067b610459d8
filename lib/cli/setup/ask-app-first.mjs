import { Server } from 'node:http';

/**
 * Asks the app whether it answers a request itself before the framework sees it. What asks is put on
 * globalThis by the app (instrumentation.ts), which the framework loads from its build.
 */
export function askAppFirst() {
  const emit = Server.prototype.emit;
  Server.prototype.emit = function emitUnlessAnswered(event, ...args) {
    if (event === 'request' && globalThis.recurrentAnswers?.(...args)) return true;
    return emit.call(this, event, ...args);
  };
}
