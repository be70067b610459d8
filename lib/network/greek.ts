/** Greek letters, each with the name by which TeX knows it. */
const LETTERS = (
  'αalpha βbeta γgamma δdelta εepsilon ζzeta ηeta θtheta ιiota κkappa λlambda μmu νnu ξxi πpi ' +
  'ρrho σsigma τtau υupsilon φphi χchi ψpsi ωomega ΓGamma ΔDelta ΘTheta ΛLambda ΞXi ΠPi ΣSigma ' +
  'ΦPhi ΨPsi ΩOmega'
).split(' ');

const NAMES = new Map(LETTERS.map((letter) => [letter.charAt(0), letter.slice(1)]));
const KNOWN = new Set(NAMES.values());

/** A word with its Greek letters spelled out: `σ` is `sigma`. */
export function latin(word: string): string {
  return Array.from(word, (letter) => NAMES.get(letter) ?? letter).join('');
}

/** Whether a word is a Greek letter's name. */
export function isGreek(word: string): boolean {
  return KNOWN.has(word);
}
