// Runs the command line given as arguments, and ends it with all that it started when the process that
// started us is gone: its end of our standard input closes even if it was killed. So a set-up that is
// killed and started again never finds the first one's installer still writing.

import { spawn } from 'node:child_process';

const [command, ...args] = process.argv.slice(2);
const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });

// We lead a process group of our own, so that this reaches us and everything below us, and nothing else.
process.stdin.resume().on('end', () => process.kill(-process.pid, 'SIGKILL'));

child.on('error', (error) => {
  console.error(error.message);
  process.exit(127);
});
child.on('exit', (code) => process.exit(code ?? 1));
