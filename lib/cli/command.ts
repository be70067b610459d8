/** Exit codes: done, the input was refused (nothing was changed), wrong usage. */
export const DONE = 0;
export const REFUSED = 1;
export const MISUSED = 2;

/** What a command may do to the outside besides its own files and the database. */
export interface Io {
  /** Whether --json was given; `result` heeds it by itself. */
  readonly json: boolean;
  /**
   * The command's one result, on standard output: with --json the value as JSON and nothing else, else
   * the text made of it for a person.
   */
  result<T>(value: T, text: (value: T) => string): void;
  /** A line for a person, on standard error. */
  note(line: string): void;
  /** The whole of a file, or of standard input for `-`. */
  read(path: string): Promise<string>;
}

export interface Command {
  readonly name: string;
  /** The arguments, as the help shows them: `TEMPLATE [--seed N] [--count N]`. */
  readonly usage: string;
  /** In one line, what it does. */
  readonly summary: string;
  /** Takes the arguments without the command's name and without --json; gives the exit code. */
  run(args: readonly string[], io: Io): Promise<number>;
}

/** Says in one line what was refused and where; a command returns what this returns. */
export function refuse(io: Io, message: string): number {
  io.note(message);
  return REFUSED;
}

/** How a command's arguments go, in one line. */
export function usageOf({ name, usage }: Command): string {
  return `Usage: recurrent ${name} ${usage}`.trimEnd();
}

/** Says what was wrong with the arguments, and how they go; a command returns what this returns. */
export function misuse(io: Io, command: Command, message: string): number {
  io.note(message);
  io.note(usageOf(command));
  return MISUSED;
}
