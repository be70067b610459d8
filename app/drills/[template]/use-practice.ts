import { useState } from 'react';
import type { Cells } from '@/app/_ui/cells';
import { emptyFields, entriesOf, type Field, type Filled } from '../fields';
import { sendHint, sendMark } from '../send';
import type { MarkedPractice, PracticeView, SolutionStepHtml } from '../view';

/** What happens to one problem on its page; a page for another problem starts anew. */
export function usePractice({ template, level, seed }: PracticeView, fields: readonly Field[]) {
  const [filled, setFilled] = useState<Filled>(() => emptyFields(fields));
  const [hints, setHints] = useState<readonly SolutionStepHtml[]>([]);
  const [marked, setMarked] = useState<MarkedPractice | null>(null);
  const [gaveUp, setGaveUp] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  function change(name: string, cells: Cells) {
    setFilled((before) => ({ ...before, [name]: cells }));
    setProblem(null);
  }

  async function submit(givesUp: boolean) {
    setBusy(true);
    const entries = givesUp ? {} : entriesOf(fields, filled);
    const reply = await sendMark({ template, level, seed, entries });
    setBusy(false);
    if ('refused' in reply) return setProblem(reply.message);
    setProblem(null);
    setGaveUp(givesUp);
    setMarked(reply.marked);
  }

  async function hint() {
    setBusy(true);
    const reply = await sendHint({ template, level, seed, step: hints.length });
    setBusy(false);
    if ('refused' in reply) return setProblem(reply.message);
    setProblem(null);
    setHints((before) => [...before, reply.step]);
  }

  return {
    ...{ filled, hints, marked, gaveUp, busy, problem },
    ...{ change, hint, setProblem },
    check: () => submit(false),
    giveUp: () => submit(true),
    /** Back to the fields with what was typed. */
    again: () => setMarked(null),
  };
}
