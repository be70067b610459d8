/** Signs of a template's whole text; its formula alone is held to the limits of formulas. */
export const LONGEST_TEXT = 60_000;
