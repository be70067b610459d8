/** How sources write a GRU's step: Markdown with TeX, a row each. */
export const GRU_STATES: readonly (readonly [string, string, string])[] = [
  [
    'Chung et al. 2014 (used here unless a drill says otherwise)',
    '$h_t = (1 - z_t) \\odot h_{t-1} + z_t \\odot \\tilde{h}_t$',
    'before the product: $U_h (r_t \\odot h_{t-1})$',
  ],
  [
    'Cho et al. 2014',
    '$h_t = z_t \\odot h_{t-1} + (1 - z_t) \\odot \\tilde{h}_t$',
    'before the product: $U_h (r_t \\odot h_{t-1})$',
  ],
  [
    'PyTorch',
    '$h_t = (1 - z_t) \\odot n_t + z_t \\odot h_{t-1}$',
    'after the product, with a bias of its own inside: $r_t \\odot (U_h h_{t-1} + c_h)$',
  ],
  [
    'Keras (`reset_after=True`, its default)',
    '$h_t = z_t \\odot h_{t-1} + (1 - z_t) \\odot \\tilde{h}_t$',
    'after: $r_t \\odot (U_h h_{t-1} + c_h)$',
  ],
  [
    'ONNX',
    '$H_t = (1 - z_t) \\odot \\tilde{h}_t + z_t \\odot H_{t-1}$',
    'before; after where `linear_before_reset` is not 0',
  ],
];

/** In which order the gates' weights stand in one stacked matrix. */
export const GATE_ORDERS: readonly (readonly [string, string, string])[] = [
  ['PyTorch', '$i, f, g, o$', '$r, z, n$'],
  ['Keras', '$i, f, c, o$', '$z, r, h$'],
  ['ONNX', '$i, o, f, c$', '$z, r, h$'],
];

export const NOTES = {
  update: `The two signs of $z$ turn into each other by negating $W_z$, $U_z$ and $b_z$, for
$$\\sigma(-a) = 1 - \\sigma(a).$$
So weights that were trained in one convention serve in the other: negate everything that leads to the update gate and nothing else.`,
  reset: `Where the reset gate acts is another matter: $U_h (r_t \\odot h_{t-1})$ and $r_t \\odot (U_h h_{t-1})$ differ as soon as $U_h$ is no diagonal matrix, and no change of the weights turns one into the other.`,
  gates: `Libraries keep the weights of all gates in one matrix, one block of rows (or columns) below the other. The letters are the input gate $i$, the forget gate $f$, the output gate $o$ and the candidate, which is written $g$, $c$ or $\\tilde{c}$. Weights that are copied in the wrong order give a network that runs and is wrong.`,
  peepholes: `With peepholes the gates see the cell state too. The input and the forget gate read the state before, $c_{t-1}$; the output gate reads the new one, $c_t$ (Gers and Schmidhuber 2000; ONNX has it so, in the order $i, o, f$).`,
  blank: `CTC adds one class that stands for “no label here”. It is class 0 in PyTorch (\`blank=0\` is its default) and the last class in TensorFlow 1. The drills say which one they mean.`,
} as const;

/** What stands around the tables. */
export const conventionsWords = {
  title: 'Conventions',
  lead: 'The same network is written down in different ways. Each drill says which it means; here is how they turn into each other. To practise:',
  drills: 'the drills',
  gru: {
    title: 'The GRU’s new state',
    caption: 'The GRU’s new state and reset gate',
    head: ['Source', 'New state', 'Where the reset gate acts'],
  },
  gates: {
    title: 'The order of an LSTM’s gates',
    head: ['Source', 'Order in the stacked weights', 'Order for a GRU'],
  },
  peepholes: 'Peepholes',
  blank: 'The blank of CTC',
} as const;
