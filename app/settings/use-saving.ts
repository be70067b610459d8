'use client';

import { useRef, useState } from 'react';
import type { SettingsChanges } from '@/lib/study/settings-limits';
import type { SettingsReply } from './wire';
import { words } from './words';

/** What became of the last change. */
export interface Saving {
  readonly state: 'idle' | 'saved' | 'refused';
  readonly message: string;
  /** The learner's day, as the server counts it. */
  readonly day: string;
  readonly save: (changes: SettingsChanges) => void;
  readonly refuse: (message: string) => void;
}

/** Sends changes one after the other, so that the last one made is the last one stored. */
export function useSaving(day: string): Saving {
  const [told, setTold] = useState<Omit<Saving, 'save' | 'refuse'>>({
    ...{ state: 'idle', message: '', day },
  });
  const last = useRef<Promise<void>>(Promise.resolve());
  const refuse = (message: string) =>
    setTold((before) => ({ ...before, state: 'refused', message }));

  async function send(changes: SettingsChanges) {
    const reply = await post(changes).catch(() => ({ problem: words.unreachable }));
    if ('problem' in reply) return refuse(reply.problem);
    setTold({ state: 'saved', message: words.saved, day: reply.day });
  }

  const save = (changes: SettingsChanges) => {
    setTold((before) => ({ ...before, state: 'idle', message: '' }));
    last.current = last.current.then(() => send(changes));
  };
  return { ...told, save, refuse };
}

async function post(changes: SettingsChanges): Promise<SettingsReply> {
  const response = await fetch('/api/settings', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(changes),
    keepalive: true,
  });
  return response.status < 500 ? response.json() : { problem: words.unreachable };
}
