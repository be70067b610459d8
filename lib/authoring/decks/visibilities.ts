/** Who may open a deck: its owner and collaborators, whoever has its link, everybody. */
export const VISIBILITIES = ['private', 'link', 'public'] as const;

export type Visibility = (typeof VISIBILITIES)[number];
