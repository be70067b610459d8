/** Other spellings of functions; `σ` is read as `sigma`. */
const ALIASES: Readonly<Record<string, string>> = {
  sigma: 'sigmoid',
  ReLU: 'relu',
  ln: 'log',
  concatenate: 'concat',
  entry: 'row',
};

const FUNCTIONS = new Set(
  (
    'sigmoid tanh relu heaviside softmax log_softmax exp log sin cos sqrt sigmoid_prime tanh_prime ' +
    'relu_prime sum mean norm dot outer concat stack slice row shift transpose diag fill argmax mse ' +
    'half_squared cross_entropy cross_entropy_logits ctc grad ctc_gradient round rnn lstm gru'
  ).split(' '),
);

/** Whether a name is a function's, so that nothing else can bear it. */
export function isFunction(name: string): boolean {
  return FUNCTIONS.has(functionName(name));
}

/** A function's own name, whichever of its spellings is used. */
export function functionName(name: string): string {
  return Object.hasOwn(ALIASES, name) ? (ALIASES[name] as string) : name;
}

/** Every spelling, for suggestions. */
export const functionNames: readonly string[] = [...FUNCTIONS, ...Object.keys(ALIASES)];
