/** The language that the words are in. */
export const language = 'en';

/** How dates and numbers are written. */
export const locale = 'en-GB';
