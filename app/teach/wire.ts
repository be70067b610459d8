import { z } from 'zod';
import { deckForm } from '@/lib/authoring/decks/deck-form';
import { VISIBILITIES } from '@/lib/authoring/decks/visibilities';
import { FORM_KINDS, itemForm } from '@/lib/authoring/items/item-form';
import type { FieldProblem } from '@/lib/authoring/refusal';

/** A short name, of a deck or of an item in it. */
const name = z.string().max(200);
const version = z.int().nonnegative();

export const deckBody = z.strictObject({ deck: name });
export const createBody = deckForm;
export const editBody = z.strictObject({ deck: name, ...deckForm.shape });
export const orderBody = z.strictObject({ deck: name, slugs: z.array(name).max(20_000) });
export const shareBody = z.strictObject({
  ...{ deck: name, visibility: z.enum(VISIBILITIES), fresh: z.boolean() },
});
export const inviteBody = z.strictObject({ deck: name, email: z.string().max(254) });
export const dismissBody = z.strictObject({ deck: name, userId: name });
export const copyBody = z.strictObject({ deck: name, link: z.string().max(100).nullable() });
export const updateBody = z.strictObject({
  ...{ deck: name, from: z.string().max(400), version, take: z.boolean() },
});

export const beginBody = z.strictObject({ deck: name, kind: z.enum(FORM_KINDS) });
export const itemBody = z.strictObject({ deck: name, slug: name });
export const draftBody = z.strictObject({
  ...{ deck: name, slug: name, base: version, form: itemForm },
});
export const publishBody = z.strictObject({
  ...{ deck: name, slug: name, base: version, form: itemForm, note: z.string().max(300) },
});
export const withdrawBody = z.strictObject({ deck: name, slug: name, withdrawn: z.boolean() });
export const backBody = z.strictObject({ deck: name, slug: name, version });
export const regradeBody = z.strictObject({
  ...{ deck: name, slug: name, from: version, to: version, commit: z.boolean() },
});
export const resolveBody = z.strictObject({
  ...{ deck: name, report: name, resolution: z.string().max(2000) },
});
export const previewBody = z.strictObject({ deck: name, form: itemForm });

/** What a route for authors says. */
export type TeachReply<Done> = { readonly done: Done } | TeachRefused;

/** Why it was not done. */
export interface TeachRefused {
  readonly problems: readonly FieldProblem[];
  /** Nobody is signed in: what was typed stays in the browser. */
  readonly signIn?: true;
  /** Somebody else published this version meanwhile. */
  readonly movedOn?: { readonly version: number; readonly by: string | null };
}
