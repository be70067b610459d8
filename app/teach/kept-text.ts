/** Keeps something typed in this browser, for whoever has to sign in before it can be stored. */
export function keepText(key: string, value: object): void {
  try {
    localStorage.setItem(`recurrent.teach.${key}`, JSON.stringify(value));
  } catch {
    // A browser that keeps nothing still lets one type.
  }
}

/** What was kept, or null; what is no such thing any more counts as nothing. */
export function keptText<T>(key: string, isSuch: (value: unknown) => value is T): T | null {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(`recurrent.teach.${key}`) ?? 'null');
    return isSuch(value) ? value : null;
  } catch {
    return null;
  }
}

export function forgetText(key: string): void {
  try {
    localStorage.removeItem(`recurrent.teach.${key}`);
  } catch {
    // There was nothing kept then.
  }
}
