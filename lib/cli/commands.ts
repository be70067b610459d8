import type { Command } from './command';

/**
 * Every command by its name. Each is imported when it is called, so that those that only compute need
 * neither the database nor anything generated.
 */
export const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  backup: async () => (await import('./commands/backup')).backup,
  bench: async () => (await import('./commands/bench')).bench,
  compute: async () => (await import('./commands/compute')).compute,
  doctor: async () => (await import('./commands/doctor')).doctor,
  drill: async () => (await import('./commands/drill')).drill,
  export: async () => (await import('./commands/export')).exportCommand,
  formula: async () => (await import('./commands/formula')).formula,
  import: async () => (await import('./commands/import')).importCommand,
  learner: async () => (await import('./commands/learner')).learner,
  mark: async () => (await import('./commands/mark')).mark,
  'reset-password': async () => (await import('./commands/reset-password')).resetPassword,
  restore: async () => (await import('./commands/restore')).restore,
  schedule: async () => (await import('./commands/schedule')).schedule,
  show: async () => (await import('./commands/show')).show,
  verify: async () => (await import('./commands/verify')).verify,
};
