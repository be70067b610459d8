/** Writing a formula, and what becomes of it. */
export const formulaWords = {
  label: 'Formula',
  mistakes: 'Mistakes in the text',
  blank: 'A blank page. Write a formula, or begin with one that works and change it.',
  begin: 'Begin with an example',
  lost: 'The server cannot be reached; what you typed is still here.',
} as const;

/** The fields around the formula. */
export const formulaHeaderWords = {
  title: 'Title, question, rounding, levels',
  name: 'Title',
  question: 'Question',
  questionHint:
    'Markdown, with TeX between dollar signs. Left empty, it says what to compute; the numbers and the rounding are always added.',
  rounding: 'Answers are given',
  to: (rounding: string) => `to ${rounding}`,
  levels: 'Levels',
  level: (level: number) => `Level ${level}`,
  size: (name: string, level: number) => `${name} at level ${level}`,
  remove: 'Remove',
  removeLevel: (level: number) => `Remove level ${level}`,
  another: 'Another level',
} as const;

/** A problem that the formula makes, for its author and as a student has it. */
export const formulaExampleWords = {
  title: 'Example',
  level: 'Level',
  seed: 'Seed',
  fresh: 'Fresh numbers',
  solution: 'Worked solution',
  empty: 'As soon as there is a formula, its question and worked solution stand here.',
  wrong: 'Mend what is marked, and the example stands here again.',
  preview: (seed: number) => `Preview as a student, seed ${seed}`,
  previewTitle: (seed: number) => `As a student, seed ${seed}`,
  shown: 'Steps shown',
  other: 'Other numbers',
  again: 'Try again',
} as const;

/** The mistakes that a formula knows. */
export const formulaMistakeWords = {
  title: 'Mistakes that get feedback',
  lead: 'A wrong answer that comes from one of these is told so, by name. The answers are those of the example above.',
  add: 'Add a mistake of your own',
  /** What somebody is told who makes a mistake of which nothing is said yet. */
  unsaid: 'What went wrong?',
  anyOf: (names: readonly string[]) => names.join(' or '),
  /** Stands before the place in the formula. */
  at: 'at',
  feedback: (mistake: string) => `Feedback for ${mistake}`,
  reword: 'Reword',
  rewordWhich: (mistake: string) => `Reword ${mistake}`,
  use: 'Use these words',
  cancel: 'Cancel',
  usual: 'Usual words',
  usualOf: (mistake: string) => `The usual words for ${mistake}`,
  unseen: 'These numbers do not show it.',
  answer: (mistake: string) => `Answer of ${mistake}`,
  own: {
    title: 'A mistake of your own',
    name: 'Name',
    formula: 'They compute',
    formulaHint: 'Lines that stand in place of the formula’s lines of the same name.',
    message: 'They are told',
    remove: 'Remove',
    removeWhich: (mistake: string) => `Remove ${mistake}`,
  },
} as const;

/** The numbers that a formula draws. */
export const formulaDrawsWords = {
  title: 'Numbers that can tell who understood',
  of: (draws: number) => `of ${draws} draws`,
  tooFew:
    'At least 5 % are needed to publish. Ask one value more or more decimals, or switch off the mistakes that are named here.',
  others: 'What the others are thrown away for',
  reasons: {
    saturated: 'too far into the flat part of a squashing',
    figures: 'an answer of fewer than two figures',
    tolerance: 'rounding on the way would move the answer too far',
    silent: 'a mistake that leads to the right answer',
    crowded: 'too many mistakes that look alike',
    unearned: 'a mistake that a chance answer could fit',
  } as Readonly<Record<string, string>>,
  reason: (reason: string, times: number) => `${reason}: ${times}`,
  seeds: {
    title: 'Fifty seeds as a table',
    region: 'Fifty seeds',
    heads: ['Seed', 'Given', 'Answer', 'Mistakes', 'Draws'],
    show: (seed: number) => `Show the example of seed ${seed}`,
    none: 'none is fit',
  },
} as const;

/** The language by example. */
export const formulaHelpWords = {
  title: 'How a formula is written',
  lines: [
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
  ],
  keys: 'F8 leads to the next mistake, Ctrl and Enter draw fresh numbers. Sizes such as n and T stand in the levels; what stands between the two lines of --- is the header, which the fields write too.',
} as const;
