'use client';

import { useEffect, useRef, useState } from 'react';
import type { SettingsChanges } from '@/lib/study/settings-limits';
import { settingsWords as words } from '../_words/settings';
import type { SettingsReply } from './wire';

/** What became of the last change. */
export interface Saving {
  readonly state: 'idle' | 'saved' | 'refused';
  readonly message: string;
  /** The learner's day, as the server counts it. */
  readonly day: string;
  readonly save: (changes: SettingsChanges) => void;
  readonly refuse: (message: string) => void;
}

/**
 * Sends changes, those made while others are under way together after them, so that the last one made is
 * the last one stored. What still waits when the page is left goes at once.
 */
export function useSaving(day: string): Saving {
  const [told, setTold] = useState<Omit<Saving, 'save' | 'refuse'>>({
    ...{ state: 'idle', message: '', day },
  });
  const waiting = useRef<SettingsChanges>({});
  const isUnderWay = useRef(false);

  useEffect(() => {
    function leave() {
      const changes = takenFrom(waiting);
      if (changes) void post(changes).catch(() => null);
    }
    addEventListener('pagehide', leave);
    return () => removeEventListener('pagehide', leave);
  }, []);

  const refuse = (message: string) =>
    setTold((before) => ({ ...before, state: 'refused', message }));

  async function send() {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    for (let changes = takenFrom(waiting); changes; changes = takenFrom(waiting)) {
      const reply = await post(changes).catch(() => ({ problem: words.unreachable }));
      if ('problem' in reply) refuse(reply.problem);
      else setTold({ state: 'saved', message: words.saved, day: reply.day });
    }
    isUnderWay.current = false;
  }

  const save = (changes: SettingsChanges) => {
    setTold((before) => ({ ...before, state: 'idle', message: '' }));
    waiting.current = { ...waiting.current, ...changes };
    void send();
  };
  return { ...told, save, refuse };
}

/** What waits, which then waits no longer; null where nothing does. */
function takenFrom(waiting: { current: SettingsChanges }): SettingsChanges | null {
  const changes = waiting.current;
  waiting.current = {};
  return Object.keys(changes).length > 0 ? changes : null;
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
