/** What is said of a sound that its author has not described. */
export const typesetWords = { sound: 'Sound' } as const;
