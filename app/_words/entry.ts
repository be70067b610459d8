/** Where numbers are typed: the fields, the keys that a phone lacks, and the calculator. */
export const entryWords = {
  keys: 'Keys',
  minus: 'minus',
  fraction: 'fraction',
  row: (name: string, row: number) => `${name}, row ${row}`,
  cell: (name: string, row: number, column: number) => `${name}, row ${row}, column ${column}`,
  right: (entry: string) => `${entry}, right`,
  wrong: (entry: string) => `${entry}, wrong`,
  notANumber: 'not a number',
  calculator: 'Calculator',
  calculatorExample: 'tanh(0.3*2 - 0.1)',
  use: 'Use it',
} as const;
