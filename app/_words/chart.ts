/** The table behind a chart. */
export const chartWords = {
  table: 'As a table',
  tableOf: (title: string) => `${title}, as a table`,
} as const;
