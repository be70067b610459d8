/**
 * Lets this process go on where whoever read its log is gone (`npm start | head`). The error of the stream
 * would else be caught by the framework as one that nobody has caught, and be logged: which is another
 * error of the stream, and so on without end.
 */
export function outliveLog() {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}
