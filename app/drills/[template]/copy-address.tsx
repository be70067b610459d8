'use client';

import { useState } from 'react';
import { Button } from '@/app/_ui/button';

/** Copies the page's address, by which anybody gets the same problem. */
export function CopyAddress() {
  const [said, setSaid] = useState('');
  async function copy() {
    const copied = await navigator.clipboard?.writeText(location.href).then(
      () => true,
      () => false,
    );
    setSaid(copied ? 'Copied: it leads to these very numbers' : 'Copy it from the address bar');
  }
  return (
    <>
      <Button look="quiet" onClick={copy}>
        Copy address
      </Button>
      <span role="status">{said}</span>
    </>
  );
}
