import { type Command, DONE, type Io, MISUSED } from './command';
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
  return runCommand(await load(), rest, io);
}

async function runCommand(command: Command, args: readonly string[], io: Io): Promise<number> {
  try {
    return await command.run(args, io);
  } catch (error) {
    const { code, message } = explain(error);
    io.note(message);
    if (code === MISUSED) io.note(`Usage: recurrent ${command.name} ${command.usage}`);
    return code;
  }
}

async function help(): Promise<string> {
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()));
  const lines = commands.map(({ name, usage, summary }) => `  ${name} ${usage}\n      ${summary}`);
  return `Usage: npm run -s recurrent -- COMMAND [--json]\n\n${lines.join('\n')}`;
}
