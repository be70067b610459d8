/** What a check of the installation found. */
export interface Finding {
  readonly check: string;
  readonly state: 'ok' | 'warning' | 'wrong';
  /** What is, and where something is to be done, what. */
  readonly detail: string;
}

export const good = (check: string, detail: string): Finding => ({ check, state: 'ok', detail });

export const warning = (check: string, detail: string): Finding => ({
  ...{ check, state: 'warning', detail },
});

export const wrong = (check: string, detail: string): Finding => ({
  check,
  state: 'wrong',
  detail,
});
