import { headers } from 'next/headers';

/**
 * Whether a page is asked for as a whole and not by another that changes into it, of which the browser
 * would not find the HTML. A browser that says neither is taken for the latter, which always works.
 */
export async function isLoadedWhole(): Promise<boolean> {
  return (await headers()).get('sec-fetch-dest') === 'document';
}
