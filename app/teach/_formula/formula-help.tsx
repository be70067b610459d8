import styles from './formula-editor.module.css';

const LINES: readonly (readonly [string, string])[] = [
  [
    'given W: matrix(2, 3); x: vector(3)',
    'what is drawn: scalar, vector(n), matrix(m, n), probability(n), onehot(n) …',
  ],
  [
    'given x: scalar in -2..2 step 0.5 nonzero',
    'from which numbers; also “in {1, 2, 5}” and “integer in 1..9”',
  ],
  ['given b: vector(2) as bias', 'what it is for: weight, bias, input or state'],
  ['a = W x + b', 'a step; names stand side by side for a product, .* multiplies entry by entry'],
  [
    'h = tanh(a)',
    'sigmoid, tanh, relu, softmax, exp, log, sqrt, sum, mean, norm, dot, outer, concat, transpose or W′',
  ],
  ['for t in 1..T { h_t = tanh(U h_{t-1} + W x_t) }', 'over time; T is a size of the level'],
  ['h = gru(x, h_0)', 'rnn, lstm or gru, a step or all steps; their weights come by themselves'],
  ['L = half_squared(y, target)', 'mse, half_squared, cross_entropy, ctc'],
  ['g = grad(L, W)', 'a gradient, with its backward pass as steps'],
  [
    'ask h to 3 decimals, L exactly',
    'what is answered, and how it is rounded (decimals, figures, exactly)',
  ],
  ['hide a', 'left out of the worked solution'],
];

/** The language by example, a line for each thing there is to say. */
export function FormulaHelp() {
  return (
    <details className={styles.help}>
      <summary>How a formula is written</summary>
      <dl>
        {LINES.map(([code, meaning]) => (
          <div key={code}>
            <dt>
              <code>{code}</code>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p>
        F8 leads to the next mistake, Ctrl and Enter draw fresh numbers. Sizes such as n and T stand
        in the levels; what stands between the two lines of --- is the header, which the fields
        write too.
      </p>
    </details>
  );
}
