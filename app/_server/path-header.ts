/** The header in which a page is told its own path, so that the menu can mark it. */
export const pathHeader = 'x-recurrent-path';
