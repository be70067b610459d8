/** Something that an author typed and what is wrong with it. */
export interface FieldProblem {
  /** Where it stands, such as "options.1.why"; null where it is no one field's. */
  readonly field: string | null;
  /** A whole sentence. */
  readonly message: string;
  /** Where a formula is at fault: its line and column, from 1. */
  readonly line?: number;
  readonly column?: number;
}

/** Why an author's wish was not done. Nothing was changed. */
export type Refusal =
  /** There is no such deck or item, or it is not for this person to know of. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'invalid'; readonly problems: readonly FieldProblem[] }
  /** Somebody else published meanwhile. */
  | { readonly kind: 'moved-on'; readonly version: number; readonly by: string | null };

export function invalid(field: string | null, message: string): Refusal {
  return { kind: 'invalid', problems: [{ field, message }] };
}
