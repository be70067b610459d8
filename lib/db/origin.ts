/** Where this server is reached: RECURRENT_ORIGIN, or localhost at its port. */
export function origin(): string {
  return process.env.RECURRENT_ORIGIN || `http://localhost:${process.env.PORT || 3000}`;
}

/** Cookies are for encrypted connections only where there is one. */
export function isSecure(): boolean {
  return origin().startsWith('https://');
}
