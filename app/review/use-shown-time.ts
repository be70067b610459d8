import { useCallback, useEffect, useRef } from 'react';

/** How long `key`'s item has been on a visible page, in milliseconds. */
export function useShownTime(key: string): () => number {
  const clock = useRef<{ since: number | null; total: number }>({ since: null, total: 0 });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another item starts another time
  useEffect(() => {
    clock.current = { since: document.hidden ? null : performance.now(), total: 0 };
    function onVisibility() {
      const { since, total } = clock.current;
      if (document.hidden) {
        const passed = since === null ? 0 : performance.now() - since;
        clock.current = { since: null, total: total + passed };
      } else {
        clock.current = { since: performance.now(), total };
      }
    }
    document.addEventListener('visibilitychange', onVisibility);
    return () => document.removeEventListener('visibilitychange', onVisibility);
  }, [key]);
  return useCallback(() => {
    const { since, total } = clock.current;
    return Math.round(total + (since === null ? 0 : performance.now() - since));
  }, []);
}
