import { z } from 'zod';

/** Where a file goes, as the page's address and the commit say it. */
export const destination = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('proposed') }),
  z.strictObject({ kind: z.literal('new'), title: z.string().max(120).nullable() }),
  z.strictObject({ kind: z.literal('deck'), name: z.string().max(200) }),
]);

export const commitBody = z.strictObject({ file: z.string(), into: destination });

export type CommitBody = z.infer<typeof commitBody>;

export interface UploadReply {
  /** The file's id. */
  readonly file: string;
}

export interface CommitReply {
  /** The deck's short name. */
  readonly deck: string;
  readonly items: number;
  readonly cards: number;
  readonly reviews: number;
  readonly media: number;
  readonly skipped: number;
}

/** Why nothing was done. */
export interface ImportRefused {
  readonly problem: string;
}
