/** The IANA zone of this browser; a learner's first answer is counted in it. */
export function zone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
