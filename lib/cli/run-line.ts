import { type Command, DONE, type Io, MISUSED, usageOf } from './command';
import { COMMANDS } from './commands';
import { explain } from './explain';

/**
 * Runs one command line (without the program's name) and gives its exit code.
 *
 * @param ioOf makes what the command reads from and writes to; told whether --json was given
 */
export async function runLine(
  words: readonly string[],
  ioOf: (json: boolean) => Io,
): Promise<number> {
  const args = words.filter((word) => word !== '--json');
  const io = ioOf(args.length < words.length);
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help') {
    io.note(await help());
    return name === undefined ? MISUSED : DONE;
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load === undefined) {
    io.note(`There is no command "${name}"; there are ${Object.keys(COMMANDS).join(', ')}.`);
    return MISUSED;
  }
  const command = await load();
  if (rest.includes('--help')) {
    io.note(usageOf(command));
    return DONE;
  }
  return runCommand(command, withSignedNumbers(rest), io);
}

/**
 * `--seed -5` as `--seed=-5`: a number that begins with its sign is no option, and `parseArgs` would call
 * it ambiguous.
 */
function withSignedNumbers(words: readonly string[]): string[] {
  const read: string[] = [];
  for (const word of words) {
    const option = read.at(-1) ?? '';
    if (/^-[\d.]/.test(word) && /^--[a-z]+$/.test(option)) read.splice(-1, 1, `${option}=${word}`);
    else read.push(word);
  }
  return read;
}

async function runCommand(command: Command, args: readonly string[], io: Io): Promise<number> {
  try {
    return await command.run(args, io);
  } catch (error) {
    const { code, message } = explain(error);
    io.note(message);
    if (code === MISUSED) io.note(usageOf(command));
    return code;
  }
}

async function help(): Promise<string> {
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()));
  const lines = commands.map(({ name, usage, summary }) => `  ${name} ${usage}\n      ${summary}`);
  return `Usage: npm run -s recurrent -- COMMAND [--json]\n\n${lines.join('\n')}`;
}
