/** Something that whoever started us can mend; its message is one clear line and all that is shown. */
export class SetupFailure extends Error {}

/** Runs a whole command: a SetupFailure ends it with its line and exit code 1, a bug with its stack. */
export async function reportFailures(work) {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof SetupFailure ? error.message : error);
    process.exit(1);
  }
}
