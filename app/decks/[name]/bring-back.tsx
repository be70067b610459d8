'use client';

import { useState } from 'react';
import { Button } from '@/app/_ui/button';
import { deckWords as words } from '@/app/_words/deck';
import { sendAside } from '@/app/review/send';

/** Brings a card back that was put aside. */
export function BringBack({ cardId }: { readonly cardId: string }) {
  const [state, setState] = useState<'there' | 'busy' | 'failed'>('there');
  async function bring() {
    setState('busy');
    const body = { id: crypto.randomUUID(), cardId, action: 'resume' } as const;
    const reply = await sendAside(body).catch(() => null);
    if (reply && !('refused' in reply)) location.reload();
    else setState('failed');
  }
  return (
    <Button look="quiet" off={state === 'busy'} onClick={() => void bring()}>
      {state === 'failed' ? words.bringBackFailed : words.bringBack}
    </Button>
  );
}
