/**
 * How large a formula may be, so that no text can hang or exhaust who compiles or runs it. Each is some
 * ten times what the largest drill of the bank needs.
 */
export const LIMITS = {
  /** UTF-16 units of the text. */
  characters: 20_000,
  /** Parentheses, brackets, loops and signs inside each other. */
  nesting: 40,
  /** Operators, calls and indices of one statement. */
  operators: 300,
  /** Nodes of the graph, a gradient's included. */
  nodes: 6_000,
  /** Rows or columns of a value, members of a sequence. */
  side: 256,
  /** Entries of one value. */
  entries: 10_000,
  /** Multiplications of one run, all nodes together. */
  work: 2_000_000,
  /** Nodes that the calls of grad pass over, all together. */
  gradients: 10_000,
  /** Statements run, counting each turn of a loop. */
  turns: 2_000,
  /** Problems reported for one text. */
  problems: 20,
} as const;
