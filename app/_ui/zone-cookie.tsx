'use client';

import { useEffect } from 'react';
import { zoneCookie } from './zone';

/** Tells the server in which time zone this browser is: a new learner's days are counted in it. */
export function ZoneCookie() {
  useEffect(() => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    // biome-ignore lint/suspicious/noDocumentCookie: the newer interface wants an encrypted connection
    document.cookie = `${zoneCookie}=${timeZone}; path=/; max-age=31536000; samesite=lax`;
  }, []);
  return null;
}
