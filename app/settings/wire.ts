import { z } from 'zod';
import type { SettingsChanges } from '@/lib/study/settings-limits';

/** A change of settings; how large a number may be says the use case, in words. */
export const settingsBody: z.ZodType<SettingsChanges> = z
  .strictObject({
    newPerDay: z.number(),
    reviewsPerDay: z.number().nullable(),
    dayStartHour: z.number(),
    zone: z.string().max(64),
    order: z.enum(['due', 'relative', 'random']),
    buttons: z.union([z.literal(4), z.literal(6)]),
    minutes: z.number().nullable(),
    timed: z.boolean(),
    theme: z.enum(['system', 'light', 'dark']),
    shortcuts: z.boolean(),
    fuzz: z.boolean(),
  })
  .partial();

export type SettingsReply =
  /** The learner's day under the settings as they are now. */
  { readonly day: string } | { readonly problem: string };
