import { useState } from 'react';
import { type Entries, emptyFields, type Filled, fieldsOf } from '@/app/_drill/fields';
import type { DrillMarks, SolutionStepHtml } from '@/app/_drill/view';
import type { Cells } from '@/app/_ui/cells';
import { sendHint, sendMark } from '../send';
import type { PracticeView } from '../view';

/** What happens to one problem on its page; a page for another problem starts anew. */
export function usePractice({ template, level, seed, onTheWay, ask }: PracticeView) {
  const [filled, setFilled] = useState<Filled>(() => emptyFields(fieldsOf(onTheWay, ask)));
  const [hints, setHints] = useState<readonly SolutionStepHtml[]>([]);
  const [marked, setMarked] = useState<DrillMarks | null>(null);
  const [gaveUp, setGaveUp] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  function change(name: string, cells: Cells) {
    setFilled((before) => ({ ...before, [name]: cells }));
    setProblem(null);
  }

  async function submit(entries: Entries, givesUp: boolean) {
    setBusy(true);
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
    check: (entries: Entries) => submit(entries, false),
    giveUp: () => submit({}, true),
    /** Back to the fields with what was typed. */
    again: () => setMarked(null),
  };
}
