/** Who asks for something. */
export interface Actor {
  /** The account that is open, null for a guest. */
  readonly userId: string | null;
  /** Null for whoever refuses cookies. */
  readonly learnerId: string | null;
  /** The links of decks that the actor holds: in the address, or taken up by one before. */
  readonly links: readonly string[];
}

/** What of a deck decides who may do what with it. */
export interface Guarded {
  readonly ownerId: string | null;
  /** "private", "link" or "public". */
  readonly visibility: string;
  readonly link: string | null;
  readonly collaboratorIds: readonly string[];
}

export const ACTIONS = [
  'read',
  'study',
  'edit',
  'publish',
  'share',
  'delete',
  'copy',
  'export',
  'regrade',
] as const;

export type Action = (typeof ACTIONS)[number];

/**
 * Whether an actor may do something with a deck: the one place that decides. The bank's own decks have
 * no owner and are changed by nobody; what takes a deck's answers out of it (a copy, an export) wants
 * an account besides the right to read.
 */
export function may(actor: Actor, deck: Guarded, action: Action): boolean {
  switch (action) {
    case 'read':
      return reads(actor, deck);
    case 'study':
      return actor.learnerId !== null && reads(actor, deck);
    case 'edit':
    case 'publish':
    case 'regrade':
      return owns(actor, deck) || collaborates(actor, deck);
    case 'share':
    case 'delete':
      return owns(actor, deck);
    case 'copy':
    case 'export':
      return actor.userId !== null && reads(actor, deck);
  }
}

function reads(actor: Actor, deck: Guarded): boolean {
  if (deck.visibility === 'public' || owns(actor, deck) || collaborates(actor, deck)) return true;
  return deck.visibility === 'link' && deck.link !== null && actor.links.includes(deck.link);
}

function owns({ userId }: Actor, { ownerId }: Guarded): boolean {
  return userId !== null && userId === ownerId;
}

function collaborates({ userId }: Actor, { collaboratorIds }: Guarded): boolean {
  return userId !== null && collaboratorIds.includes(userId);
}
