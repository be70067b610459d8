'use client';

import { useState } from 'react';
import { Button } from '@/app/_ui/button';
import { practiceWords as words } from '@/app/_words/practice';

/** Copies the page's address, by which anybody gets the same problem. */
export function CopyAddress() {
  const [said, setSaid] = useState('');
  async function copy() {
    const copied = await navigator.clipboard?.writeText(location.href).then(
      () => true,
      () => false,
    );
    setSaid(copied ? words.copied : words.notCopied);
  }
  return (
    <>
      <Button look="quiet" onClick={copy}>
        {words.copy}
      </Button>
      <span role="status">{said}</span>
    </>
  );
}
