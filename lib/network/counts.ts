/** A layer's cell; of a GRU `reset` says whether there is a bias inside the reset gate. */
export type CountedCell =
  | { readonly cell: 'feedforward' | 'rnn' }
  | { readonly cell: 'lstm'; readonly peepholes?: boolean }
  | { readonly cell: 'gru'; readonly reset: 'before' | 'after' };

/** A network's sizes. */
export type CountedNetwork = CountedCell & {
  /** Entries of an input. */
  readonly inputs: number;
  /** Hidden units of each layer, and of each direction. */
  readonly hidden: number;
  /** Entries of an output y = W_y h + b_y; none if absent. A feedforward network always has one. */
  readonly outputs?: number;
  readonly layers?: number;
  readonly bidirectional?: boolean;
};

export interface Counts {
  /** Entries of all weights and biases, which every time step shares. */
  readonly parameters: number;
  /** Multiply-adds of the matrix products over the window; what is done entry by entry is not counted. */
  readonly multiplyAdds: number;
  /**
   * Numbers that back-propagation through time keeps over the window, besides the inputs and the
   * initial states: of each step the gates' values, the candidate and the states.
   */
  readonly storedActivations: number;
}

/** Matrices W and U and a bias b for each of so many gates. */
const GATES = { feedforward: 1, rnn: 1, lstm: 4, gru: 3 };

/** What a step of one cell keeps, in hidden states: i f g o c h; z r h~ h; h. */
const KEPT = { feedforward: 1, rnn: 1, lstm: 6, gru: 4 };

/** The counts of a network over a window of `steps` time steps. */
export function countsOf(network: CountedNetwork, steps: number): Counts {
  const { cell, inputs, hidden: H, outputs = 0, layers = 1 } = network;
  const directions = network.bidirectional ? 2 : 1;
  const recurrent = cell === 'feedforward' ? 0 : H;
  const total = { parameters: 0, products: 0, kept: 0 };
  let width = inputs;
  for (let layer = 0; layer < layers; layer++) {
    const perGate = H * (width + recurrent);
    total.parameters += directions * (GATES[cell] * (perGate + H) + extraWeights(network));
    total.products += directions * GATES[cell] * perGate;
    total.kept += directions * H * (KEPT[cell] + (resetsAfter(network) ? 1 : 0));
    width = directions * H;
  }
  return {
    parameters: total.parameters + outputs * (width + 1),
    multiplyAdds: steps * (total.products + outputs * width),
    storedActivations: steps * total.kept,
  };
}

/** With the reset after the product, U_h h + c_h is kept too: the reset gate's gradient needs it. */
function resetsAfter(network: CountedCell): boolean {
  return network.cell === 'gru' && network.reset === 'after';
}

/** Three peepholes of an LSTM, or the bias inside a GRU's reset gate. */
function extraWeights(network: CountedNetwork): number {
  if (network.cell === 'lstm' && network.peepholes) return 3 * network.hidden;
  return resetsAfter(network) ? network.hidden : 0;
}
