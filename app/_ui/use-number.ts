'use client';

import { useEffect, useState } from 'react';

/**
 * The number under which the server's log has an error: the request's id where the whole page was asked
 * for, else the digest that came with the error.
 */
export function useNumber(error: unknown): string | null {
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : null;
  const [requestId, setRequestId] = useState<string | null>(null);
  useEffect(() => {
    const [loaded] = performance.getEntriesByType('navigation');
    // Of a page that was gone to from another, the frame still has that one's request.
    if (loaded?.name === location.href)
      setRequestId(document.documentElement.dataset.request ?? null);
  }, []);
  return requestId ?? digest;
}
