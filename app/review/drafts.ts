import type { Cells } from '../_ui/cells';

/** What is typed into a drill, by asked name; `prompt` tells the draw of numbers it belongs to. */
interface Draft {
  readonly prompt: string;
  readonly cells: Readonly<Record<string, Cells>>;
}

const key = 'recurrent.draft';

export function keepDraft(store: Storage, draft: Draft): void {
  store.setItem(key, JSON.stringify(draft));
}

/** What was typed for the same numbers before a reload. */
export function draftFor(store: Storage, prompt: string): Draft['cells'] | null {
  const text = store.getItem(key);
  const draft = text === null ? null : (JSON.parse(text) as Draft);
  return draft?.prompt === prompt ? draft.cells : null;
}

const stepwiseKey = 'recurrent.stepwise';

/** Whether the learner fills in values on the way, on this device. */
export function isStepwise(store: Storage): boolean {
  return store.getItem(stepwiseKey) !== null;
}

export function keepStepwise(store: Storage, stepwise: boolean): void {
  if (stepwise) store.setItem(stepwiseKey, '1');
  else store.removeItem(stepwiseKey);
}
