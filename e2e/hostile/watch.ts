import type { Page } from '@playwright/test';

/** What ran, and what was asked of anywhere but our own server. */
export interface Seen {
  readonly ran: string[];
  readonly asked: string[];
}

export const NOTHING: Seen = { ran: [], asked: [] };

/** Notes, from now on, what the page runs and asks for. */
export async function watched(page: Page): Promise<Seen> {
  const seen: Seen = { ran: [], asked: [] };
  await page.exposeFunction('hacked', (what: unknown) => seen.ran.push(String(what)));
  page.on('dialog', (dialog) => {
    seen.ran.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol !== 'data:' && hostname !== '127.0.0.1') seen.asked.push(request.url());
  });
  return seen;
}

/** Markup that no text of ours is ever turned into. */
export function dangers(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const element of document.querySelectorAll('main *, header *')) {
      const name = element.localName;
      if (['script', 'iframe', 'object', 'embed', 'base', 'link', 'style', 'meta'].includes(name)) {
        found.push(element.outerHTML.slice(0, 100));
      }
      for (const { name: attribute, value } of element.attributes) {
        const isAddress = /^\s*(java\s*script|vbscript|data:text)/i.test(value);
        const isShown = ['title', 'aria-label', 'alt', 'value', 'placeholder'].includes(attribute);
        const isStyle = attribute === 'style' && /url\s*\(|expression|@import/i.test(value);
        if ((attribute.startsWith('on') || isAddress || isStyle) && !isShown) {
          found.push(`${name} ${attribute}=${value.slice(0, 80)}`);
        }
      }
    }
    return found;
  });
}
