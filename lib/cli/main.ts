import { processIo } from './io';
import { runLine } from './run-line';

process.exitCode = await runLine(process.argv.slice(2), processIo);
