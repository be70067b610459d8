/** What can be picked instead of typing a formula. */
export const CELLS = ['rnn', 'lstm', 'gru', 'bidirectional', 'deep', 'feedforward'] as const;
export type Cell = (typeof CELLS)[number];

export interface Picked {
  readonly cell: Cell;
  /** Time steps. */
  readonly steps: number;
  /** Entries of the state, and of an input. */
  readonly hidden: number;
  readonly input: number;
  /** Of a GRU: what z keeps, and where the reset gate acts. */
  readonly z: 'new' | 'keep';
  readonly reset: 'before' | 'after';
  /** Whether a loss at the last step follows, which has gradients. */
  readonly loss: boolean;
}

/** The most of each that is worth looking at step by step. */
export const MOST = { steps: 12, hidden: 4, input: 4 } as const;

/** A picked cell as the formula that computes it, from which everything else goes on. */
export function cellText(picked: Picked): string {
  const { cell, steps, hidden, input, loss } = picked;
  const vector = `vector(${hidden})`;
  const inputs = `x_1..x_${steps}: vector(${input})`;
  const state = cell === 'feedforward' ? 'h' : `h_${steps}`;
  const tail = loss
    ? [
        `L = half_squared(${cell === 'bidirectional' ? `s_${steps}` : state}, target)`,
        'ask L to 4 decimals',
      ]
    : [`ask ${asked(cell, steps)} to 4 decimals`];
  const target = loss
    ? `; target: vector(${cell === 'bidirectional' ? 2 * hidden : hidden}) in -0.9..0.9 step 0.1`
    : '';
  const lines = {
    rnn: [`given ${inputs}; h_0: ${vector}${target}`, 'h = rnn(x, h_0)'],
    lstm: [`given ${inputs}; h_0, c_0: ${vector} as state${target}`, 'h, c = lstm(x, h_0, c_0)'],
    gru: gruLines(picked, `given ${inputs}; h_0: ${vector}`, target),
    bidirectional: [
      `given ${inputs}; h_0, g_${steps + 1}: ${vector} as state${target}`,
      'h = rnn(x, h_0)',
      `g = rnn(x, g_${steps + 1}, direction: reverse, suffix: g)`,
      ...joined(steps),
    ],
    deep: [
      `given ${inputs}; l_0, h_0: ${vector} as state${target}`,
      'l = rnn(x, l_0, suffix: 1)',
      'h = rnn(l, h_0, suffix: 2)',
    ],
    feedforward: [
      `given x: vector(${input}); W_1: matrix(${hidden}, ${input}); W_2: matrix(${hidden}, ${hidden}); b_1, b_2: ${vector}${target}`,
      'a = tanh(W_1 x + b_1)',
      'h = W_2 a + b_2',
    ],
  }[cell];
  const [givens = '', ...rest] = lines;
  return [givens.replaceAll('; ', ';\n  '), ...rest, ...tail, ''].join('\n');
}

function gruLines({ z, reset, hidden }: Picked, given: string, target: string): string[] {
  const options = [z === 'keep' && 'convention: keep', reset === 'after' && 'reset: after'];
  const inside = reset === 'after' ? `; c_h: vector(${hidden}) as bias` : '';
  const call = ['x', 'h_0', ...options.filter(Boolean)].join(', ');
  return [`${given}${inside}${target}`, `h = gru(${call})`];
}

function joined(steps: number): string[] {
  return Array.from({ length: steps }, (_, k) => `s_${k + 1} = concat(h_${k + 1}, g_${k + 1})`);
}

function asked(cell: Cell, steps: number): string {
  if (cell === 'feedforward') return 'h';
  const name = cell === 'bidirectional' ? 's' : 'h';
  return steps === 1 ? `${name}_1` : `${name}_1..${name}_${steps}`;
}
