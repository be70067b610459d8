/** What an option says of itself where the file that it comes from says nothing. */
export const NO_REASON = 'The file gives no reason.';

/** The same of a whole question. */
export const NO_EXPLANATION = 'The file gives no explanation.';
