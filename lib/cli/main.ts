import { DONE, MISUSED } from './command';
import { COMMANDS } from './commands';
import { explain } from './explain';
import { processIo } from './io';

/** Runs one command line; gives its exit code. */
async function main(words: readonly string[]): Promise<number> {
  const args = words.filter((word) => word !== '--json');
  const io = processIo(args.length < words.length);
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help') {
    const lines = await Promise.all(
      Object.values(COMMANDS).map(async (load) => {
        const { name, usage, summary } = await load();
        return `  ${name} ${usage}\n      ${summary}`;
      }),
    );
    io.note(`Usage: npm run -s recurrent -- COMMAND [--json]\n\n${lines.join('\n')}`);
    return name === undefined ? MISUSED : DONE;
  }
  const load = COMMANDS[name];
  if (load === undefined) {
    io.note(`There is no command "${name}"; there are ${Object.keys(COMMANDS).join(', ')}.`);
    return MISUSED;
  }
  const command = await load();
  try {
    return await command.run(rest, io);
  } catch (error) {
    const { code, message } = explain(error);
    io.note(message);
    if (code === MISUSED) io.note(`Usage: recurrent ${command.name} ${command.usage}`);
    return code;
  }
}

process.exitCode = await main(process.argv.slice(2));
