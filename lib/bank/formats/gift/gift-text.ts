/** Puts a backslash before the signs that mean something in GIFT, where there is none yet. */
export function guardSigns(text: string, signs: RegExp): string {
  return text.replace(/\\[\s\S]|[=~#:{}]/g, (sign) =>
    sign.length === 1 && signs.test(sign) ? `\\${sign}` : sign,
  );
}

/** What was guarded, as it stands. */
export function unguardSigns(text: string): string {
  return text.replace(/\\([\\:#={}~n])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));
}

export function escapeGift(text: string): string {
  return text.replace(/[\\~=#{}:]/g, '\\$&').replaceAll('\n', '\\n');
}
