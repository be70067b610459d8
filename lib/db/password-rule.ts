/** How many characters a password has at least and at most. */
export const PASSWORD_LENGTH = { min: 10, max: 128 } as const;

/** Why a password is not taken. */
export type WeakPassword =
  | 'short'
  | 'long'
  | 'common'
  | 'common with additions'
  | 'repeated'
  | 'in order'
  | 'own address'
  | 'our name';

interface Chosen {
  readonly password: string;
  /** The account's e-mail address; its name is the part before the @. */
  readonly email: string;
  /** The most common passwords, in lower case. */
  readonly common: ReadonlySet<string>;
}

/**
 * What is wrong with a password that somebody chooses, or null: no rule of which signs it is made of, but
 * its length, and that it is none of those that are tried first (OWASP's Authentication Cheat Sheet;
 * NIST SP 800-63B-4, 3.1.1.2: common ones, repeated or sequential signs, the service's and the person's
 * own names).
 */
export function weakPassword({ password, email, common }: Chosen): WeakPassword | null {
  if ([...password].length < PASSWORD_LENGTH.min) return 'short';
  if (password.length > PASSWORD_LENGTH.max) return 'long';
  // As it is hashed: other forms of the same letters are the same password.
  const text = password.normalize('NFKC').toLowerCase();
  if (isRepeated(text)) return 'repeated';
  if (isInOrder(text)) return 'in order';
  if (common.has(text)) return 'common';
  const core = text.replace(/^\P{L}+|\P{L}+$/gu, '');
  if (isMostOf(core, text) && common.has(core)) return 'common with additions';
  const address = email.toLowerCase();
  if ([address, address.replace(/@.*/, '')].some((own) => isMostOf(own, text))) {
    return 'own address';
  }
  return isMostOf('recurrent', text) ? 'our name' : null;
}

/** `isMostOf('dragon', 'dragon 123')`: it is in the text, and more than half of it. */
function isMostOf(part: string, text: string): boolean {
  return part.length * 2 > text.length && text.includes(part);
}

/** A few signs again and again: `abcabcabcabc`. A unit that is long enough by itself may be repeated. */
function isRepeated(text: string): boolean {
  for (let unit = 1; unit < PASSWORD_LENGTH.min && unit * 2 <= text.length; unit++) {
    if (text === text.slice(0, unit).repeat(text.length).slice(0, text.length)) return true;
  }
  return false;
}

/** Each sign follows the one before in the alphabet or among the digits, upwards or downwards. */
function isInOrder(text: string): boolean {
  const codes = [...text].map((sign) => sign.codePointAt(0)!);
  const steps = codes.slice(1).map((code, i) => code - codes[i]!);
  // After 9 comes 0, as on a keyboard.
  return [1, -1].some((way) => steps.every((step) => step === way || step === -9 * way));
}
