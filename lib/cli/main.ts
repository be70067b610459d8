import { processIo } from './io';
import { runLine } from './run-line';

// A reader that has seen enough (`| head`) is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await runLine(process.argv.slice(2), processIo);
