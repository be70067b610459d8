/** Of a button that does one thing on the server. */
export const postButtonWords = {
  unreachable: 'The server cannot be reached. Please try again.',
} as const;
