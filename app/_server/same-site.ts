/**
 * Whether a request that changes something comes from our own pages. Browsers say so in
 * Sec-Fetch-Site; those that do not send an Origin, which has to be the host that was asked.
 */
export function isSameSite(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  const origin = headers.get('origin');
  return origin !== null && URL.canParse(origin) && new URL(origin).host === headers.get('host');
}
