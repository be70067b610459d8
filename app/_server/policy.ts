/** That of a file that a deck shows: opened by itself it may load and run nothing, whatever it is. */
export const FILE_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

/**
 * The Content-Security-Policy of a page: scripts only with this response's nonce and what they load,
 * nothing from elsewhere. Style attributes are allowed because KaTeX places its boxes by them.
 */
export function policyFor(nonce: string, development: boolean): string {
  return [
    `default-src 'self'`,
    // React's error overlays evaluate code while developing; a built server never does.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    `style-src-attr 'unsafe-inline'`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'${development ? ' ws:' : ''}`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ');
}
