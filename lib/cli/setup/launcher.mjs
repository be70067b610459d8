import { readFileSync } from 'node:fs';

/** Milliseconds between two looks at who started us. */
const EVERY = 500;

/**
 * Ends this process when the npm that runs it has ended. npm runs a script in a shell and, told to stop,
 * stops the shell alone: the server would go on unseen and keep its port.
 */
export function endWithLauncher() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const launchers = ancestors();
  const look = () => {
    if (ancestors() !== launchers) process.kill(process.pid, 'SIGTERM');
  };
  setInterval(look, EVERY).unref();
}

/** The shell and, where the system tells, the npm that started it. */
function ancestors() {
  return `${process.ppid} ${parentOf(process.ppid)}`;
}

function parentOf(pid) {
  try {
    // The name, in parentheses, may hold anything; the state and the parent follow it.
    const [, , parent] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(')').at(-1).split(' ');
    return parent;
  } catch {
    return '';
  }
}
