/**
 * Whether a password, in lower case, is among the most common ones. The list is read when it is first
 * asked for, and kept; it is for the server alone.
 */
export async function commonPasswords(): Promise<ReadonlySet<string>> {
  const { default: list } = await import('./common-passwords.json');
  known ??= new Set(list.passwords);
  return known;
}

let known: ReadonlySet<string> | undefined;
