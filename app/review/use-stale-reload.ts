import { useEffect } from 'react';

/** Milliseconds out of sight after which a day may have begun or another device may have answered. */
const stale = 30 * 60_000;

/** Loads the page anew when it comes back into sight after long, unless something is being answered. */
export function useStaleReload(busy: boolean): void {
  useEffect(() => {
    let hiddenAt: number | null = null;
    function onVisibility() {
      if (document.hidden) hiddenAt = Date.now();
      else if (hiddenAt !== null && Date.now() - hiddenAt > stale && !busy) location.reload();
    }
    document.addEventListener('visibilitychange', onVisibility);
    return () => document.removeEventListener('visibilitychange', onVisibility);
  }, [busy]);
}
