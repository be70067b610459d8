'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { itemEditorWords as words } from '@/app/_words/teach-item';
import type { ItemForm } from '@/lib/authoring/items/item-form';
import type { FieldProblem } from '@/lib/authoring/refusal';
import { forgetText, keepText, keptText } from '../../kept-text';
import { send } from '../../send';
import type { PreviewPart } from '../../view';
import type { TeachRefused } from '../../wire';

/** Milliseconds without a key before the typing is shown, and before it is kept. */
const SHOW_AFTER = 150;
const KEEP_AFTER = 600;

export type Keeping = 'kept' | 'waiting' | 'keeping' | 'not kept';

export interface OpenedForm {
  readonly deck: string;
  readonly slug: string;
  readonly form: ItemForm;
  /** The version that the form began from. */
  readonly base: number;
  /** What is published; null for an item that never was. */
  readonly published: ItemForm | null;
  readonly preview: readonly PreviewPart[];
}

interface Kept {
  readonly form: ItemForm;
  readonly base: number;
}

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' && value !== null && 'form' in value && 'base' in value;

/** An item in its editor: what is typed is shown and kept as a draft by itself, and published when asked. */
export function useItemEditor(opened: OpenedForm) {
  const { deck, slug } = opened;
  const [form, setForm] = useState(opened.form);
  const [base, setBase] = useState(opened.base);
  const [published, setPublished] = useState(opened.published);
  const [preview, setPreview] = useState(opened.preview);
  const [keeping, setKeeping] = useState<Keeping>('kept');
  const [refused, setRefused] = useState<TeachRefused | null>(null);
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const latest = useRef({ form, base });
  const timers = useRef<{ show?: number; keep?: number }>({});
  const underway = useRef<Promise<unknown>>(Promise.resolve());
  const shownLast = useRef(0);
  const keptKey = `${deck}/${slug}`;

  const keep = useCallback(async () => {
    window.clearTimeout(timers.current.keep);
    timers.current.keep = undefined;
    setKeeping('keeping');
    const sent = latest.current;
    const reply = await send('item/draft', { deck, slug, ...sent });
    if ('done' in reply) {
      forgetText(keptKey);
      setKeeping(timers.current.keep === undefined ? 'kept' : 'waiting');
      setRefused((before) => (before?.signIn ? null : before));
    } else {
      keepText(keptKey, sent);
      setKeeping('not kept');
      setRefused(reply);
    }
  }, [deck, slug, keptKey]);

  const show = useCallback(async () => {
    const number = ++shownLast.current;
    const reply = await send<PreviewPart[]>('preview', { deck, form: latest.current.form });
    // An answer that was overtaken by a later one is of an older text.
    if ('done' in reply && number === shownLast.current) setPreview(reply.done);
  }, [deck]);

  const change = useCallback(
    (next: ItemForm) => {
      latest.current = { ...latest.current, form: next };
      setForm(next);
      setSaid('');
      setKeeping('waiting');
      window.clearTimeout(timers.current.show);
      window.clearTimeout(timers.current.keep);
      timers.current.show = window.setTimeout(show, SHOW_AFTER);
      timers.current.keep = window.setTimeout(() => {
        underway.current = keep();
      }, KEEP_AFTER);
    },
    [keep, show],
  );

  useEffect(() => {
    const kept = keptText(keptKey, isKept);
    if (!kept) return;
    latest.current = kept;
    setBase(kept.base);
    change(kept.form);
  }, [keptKey, change]);

  useEffect(() => {
    // Whoever leaves at once after typing finds it again: the request outlives the page.
    function onLeave() {
      if (timers.current.keep === undefined) return;
      window.clearTimeout(timers.current.keep);
      timers.current.keep = undefined;
      send('item/draft', { deck, slug, ...latest.current }, { keepalive: true });
    }
    addEventListener('pagehide', onLeave);
    return () => removeEventListener('pagehide', onLeave);
  }, [deck, slug]);

  /** Nothing that is still under way may store a draft behind what comes now. */
  async function settled() {
    window.clearTimeout(timers.current.keep);
    timers.current.keep = undefined;
    await underway.current;
  }

  async function publish(note: string, over = base): Promise<boolean> {
    setBusy(true);
    await settled();
    const sent = latest.current.form;
    const body = { deck, slug, form: sent, base: over, note };
    const reply = await send<{ version: number; changed: boolean }>('item/publish', body);
    setBusy(false);
    if (!('done' in reply)) {
      if (reply.signIn) keepText(keptKey, latest.current);
      setRefused(reply);
      setKeeping('waiting');
      timers.current.keep = window.setTimeout(() => {
        underway.current = keep();
      }, KEEP_AFTER);
      return false;
    }
    forgetText(keptKey);
    const { version, changed } = reply.done;
    latest.current = { ...latest.current, base: version };
    setBase(version);
    setPublished(sent);
    setRefused(null);
    setKeeping('kept');
    setSaid(changed ? words.published(version) : words.same);
    return true;
  }

  async function discard(): Promise<boolean> {
    await settled();
    const reply = await send('item/discard', { deck, slug });
    if (!('done' in reply)) {
      setRefused(reply);
      return false;
    }
    forgetText(keptKey);
    return true;
  }

  const problems: readonly FieldProblem[] = refused?.problems ?? [];
  const isChanged = published === null || JSON.stringify(form) !== JSON.stringify(published);
  return {
    ...{ form, base, change, preview, keeping, problems, said, busy, isChanged },
    movedOn: refused?.movedOn ?? null,
    signIn: refused?.signIn === true,
    ...{ publish, discard },
  };
}
