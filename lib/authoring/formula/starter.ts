/** What a new drill begins with: one step of a recurrent network, and feedback for the bias. */
export const STARTER = `---
title: One step of a recurrent network
levels:
  1: { n: 2, d: 2 }
misreads:
  bias-dropped: >-
    The bias $b$ was left out. It is added before the $\\tanh$.
---
given W_x: matrix(n, d); W_h: matrix(n, n)
given b, h_0: vector(n); x: vector(d)
h_1 = tanh(W_x x + W_h h_0 + b)
ask h_1 to 3 decimals
`;
