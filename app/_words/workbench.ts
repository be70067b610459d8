/** The workbench: a formula, its numbers, and all that follows from them. */
export const workbenchWords = {
  title: 'Workbench',
  lead: 'Type a formula or pick a cell, enter numbers, and see every step computed. The address holds it all, so that it can be shared.',
  steps: { title: 'Step by step', region: 'Steps' },
  unfold: {
    title: 'Entry by entry',
    /** Heard only. */
    of: (step: string) => `: ${step}`,
  },
  picker: {
    title: 'Pick a cell',
    cell: 'Cell',
    cells: {
      rnn: 'RNN',
      lstm: 'LSTM',
      gru: 'GRU',
      bidirectional: 'Bidirectional RNN',
      deep: 'Deep RNN, two layers',
      feedforward: 'Feedforward, two layers',
    },
    sizes: { steps: 'Time steps', hidden: 'State', input: 'Input' },
    z: {
      label: 'z lets in',
      new: 'the new (Chung 2014)',
      keep: 'the old (Cho 2014, PyTorch)',
    },
    reset: { label: 'Reset', before: 'before the product', after: 'after it (PyTorch)' },
    loss: 'with a loss',
  },
  numbers: {
    title: 'Numbers',
    fresh: 'Fresh numbers',
    copy: 'Copy address',
    copied: 'Copied.',
    notCopied: 'Copy it from the address bar.',
    tooLong: 'Too long for an address.',
    /** Goes on after the name of a matrix. */
    drawn: (entries: number, seed: number) => `has ${entries} entries, drawn from seed ${seed}.`,
    unread: (names: readonly string[]) =>
      `Not a number in ${names.join(', ')}: computed with the seed’s numbers meanwhile.`,
  },
  graph: {
    title: 'The graph',
    all: 'Show every operation',
    named: 'Show named steps only',
    tooLarge: 'Too large to be drawn.',
    legend: { given: 'given', step: 'step', asked: 'asked' },
    thinned: 'Weights and biases are left out.',
    region: 'Drawing of the graph',
    label: (values: number) =>
      `A graph of ${values} values; what each is computed from stands in the list below.`,
    inWords: 'The graph in words',
    value: (name: string, shape: string) => `${name}, ${shape}`,
    computed: (value: string, operation: string, sources: readonly (string | undefined)[]) =>
      `${value}: ${operation || 'computed'} of ${sources.join(', ')}`,
  },
  slope: {
    title: 'Gradients',
    of: 'Derivative of',
    entry: 'Entry',
    sum: 'sum of all',
    by: 'by',
    choose: 'choose …',
    region: 'Backward pass',
    none: (of: string, by: string) => `${of} does not depend on ${by}.`,
  },
  courses: {
    title: 'Over time',
    show: 'Show',
    entry: (name: string, entry: number) => `${name}, entry ${entry}`,
    norm: 'gradient norm',
    of: (name: string) => `${name} over time`,
    caption: (first: number | undefined, last: number | undefined) =>
      `Its entries at the time steps ${first} to ${last}.`,
    norms: 'Gradient norm over time',
    normsCaption: (state: string, of: string) =>
      `How much ${state} of each time step moves ${of}: where it falls towards the past, gradients vanish; where it grows, they explode.`,
    step: 'Time step',
    point: (name: string, step: number | undefined, value: string) =>
      `${name}, time step ${step}: ${value}`,
  },
  drill: {
    title: 'Make a drill of it',
    lead: 'It asks with fresh numbers each time, marks each entry, and names the mistake that a wrong answer comes from.',
    into: 'Into',
    make: 'Make a drill of it',
    keep: { before: 'To keep it,', link: 'make a deck', after: 'first.' },
    guest: {
      before: 'To keep it in a deck of your own,',
      link: 'make an account',
      after: '; practising it needs none.',
    },
  },
} as const;
