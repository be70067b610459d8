import { spawn } from 'node:child_process';
import { SetupFailure } from './failure.mjs';
import { inRoot, ROOT } from './paths.mjs';

/**
 * Runs a command in the project's folder and keeps what it prints to itself, unless it fails: then it
 * is shown with `what` failed. Gives the output.
 */
export async function run(what, command, args, env = {}) {
  const { code, output } = await capture(command, args, env);
  if (code === 0) return output;
  if (/ENOSPC|no space left on device|disk is full/i.test(output)) {
    throw new SetupFailure(`${what} failed: the disk is full. Free some space and start again.`);
  }
  throw new SetupFailure(`${what} failed (${code}):\n${shortened(output)}`);
}

/** The first and the last lines of what a tool printed: the cause stands in either. */
function shortened(output) {
  const lines = output.trimEnd().split('\n');
  if (lines.length <= 60) return lines.join('\n');
  return [...lines.slice(0, 30), '...', ...lines.slice(-30)].join('\n');
}

/** Runs a command in the project's folder; gives its exit code and all that it printed. */
export function capture(command, args, env = {}, onText = () => {}) {
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      [inRoot('lib/cli/setup/supervised.mjs'), command, ...args],
      {
        cwd: ROOT,
        stdio: ['pipe', 'pipe', 'pipe'],
        detached: true,
        env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
      },
    );
    let output = '';
    const collect = (text) => {
      output += text;
      onText(text);
    };
    child.stdout.setEncoding('utf8').on('data', collect);
    child.stderr.setEncoding('utf8').on('data', collect);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
