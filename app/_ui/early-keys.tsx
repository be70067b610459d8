declare global {
  interface Window {
    /** Keys that nobody has heard yet; null once the page hears for itself. */
    earlyKeys?: KeyboardEvent[] | null;
  }
}

/** Milliseconds that a page may take from its first listener to its last. */
const patience = 2000;

// Whatever was heard by then has been marked as such. A key that was handed on is not kept again.
const hear = `window.earlyKeys = [];
addEventListener('keydown', (event) => {
  if (event.defaultPrevented) window.earlyKeys = null;
  else if (event.isTrusted) window.earlyKeys?.push(event);
});`;

/** Belongs in the head of every page: keeps the keys that are pressed before its scripts have come. */
export function EarlyKeys({ nonce }: { readonly nonce: string | undefined }) {
  return (
    <script
      nonce={nonce}
      // A browser shows nobody the nonce that it was given.
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: it is the constant above
      dangerouslySetInnerHTML={{ __html: hear }}
    />
  );
}

let isClosing = false;

/**
 * Presses the keys again that nobody heard, for a listener that has just come. Only the first one that
 * means something counts: what follows it was pressed for want of an answer, and must not grade a card.
 */
export function handOnEarlyKeys(): void {
  if (!window.earlyKeys) return;
  if (!isClosing) setTimeout(close, patience);
  isClosing = true;
  // Listeners that come with the same rendering are there by then.
  setTimeout(() => {
    for (const event of window.earlyKeys?.splice(0) ?? []) {
      if (!window.earlyKeys) return;
      const target = event.target instanceof Node && event.target.isConnected && event.target;
      (target || document.body).dispatchEvent(new KeyboardEvent(event.type, event));
      window.earlyKeys?.push(event);
    }
  });
}

function close(): void {
  window.earlyKeys = null;
}
