const GREEK: Readonly<Record<string, string>> = {
  ...{
    α: 'alpha',
    β: 'beta',
    γ: 'gamma',
    δ: 'delta',
    ε: 'epsilon',
    ζ: 'zeta',
    η: 'eta',
    θ: 'theta',
  },
  ...{
    ι: 'iota',
    κ: 'kappa',
    λ: 'lambda',
    μ: 'mu',
    ν: 'nu',
    ξ: 'xi',
    π: 'pi',
    ρ: 'rho',
    σ: 'sigma',
  },
  ...{ ς: 'sigma', τ: 'tau', υ: 'upsilon', φ: 'phi', χ: 'chi', ψ: 'psi', ω: 'omega' },
};

/** Commands that only say how something looks; nobody looks for them. */
const LOOKS =
  /\\(?:math(?:bf|rm|it|cal|bb|sf)|boldsymbol|text(?:bf|it|rm)?|operatorname|left|right|[dt]?frac|begin|end|quad|qquad|[bpv]?matrix|hat|tilde|bar|vec)(?![a-z])/g;

/**
 * A text as words to be looked for: small letters without accents, a formula by the names of what is in it
 * (`\sigma` and σ are "sigma"), and a letter with its index as one word besides the two (`W_x`, `W_{x}`
 * and Wₓ are "wx").
 */
export function searchWords(text: string): string {
  const plain = text
    .replace(/\{\{c\d+::(.*?)(?:::[^}]*)?\}\}/gs, '$1')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[α-ω]/g, (letter) => ` ${GREEK[letter] ?? letter} `)
    .replace(LOOKS, ' ')
    .replace(/\\([a-z]+)/g, ' $1 ');
  const indexed = [...plain.matchAll(/([\p{L}]+)\s*[_^]\s*\{?\s*([\p{L}\p{N}]+)/gu)].map(
    ([, letter, index]) => `${letter}${index}`,
  );
  return [plain, ...indexed]
    .join(' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** So many words of a question are heeded. */
const MOST_WORDS = 12;

/** The words that a question looks for; a letter with an index is one. */
export function wantedWords(question: string): string[] {
  const joined = question.replace(/([\p{L}])\s*[_^]\s*\{?\s*([\p{L}\p{N}]+)\}?/gu, '$1$2');
  return [...new Set(searchWords(joined).split(' ').filter(Boolean))].slice(0, MOST_WORDS);
}
