import { useState } from 'react';
import { type Entries, emptyFields, type Filled, fieldsOf } from '@/app/_drill/fields';
import type { DrillMarks, SolutionStepHtml } from '@/app/_drill/view';
import type { Cells } from '@/app/_ui/cells';
import type { HintReply, MarkReply, PracticeView, Unmarked } from '../view';

/** Where a problem's answers are marked and its steps are asked for. */
export interface PracticeSenders {
  readonly mark: (entries: Entries) => Promise<MarkReply | Unmarked>;
  /** @param step of the worked solution, from 0 */
  readonly hint: (step: number) => Promise<HintReply | Unmarked>;
}

/** What happens to one problem on its page; a page for another problem starts anew. */
export function usePractice({ onTheWay, ask }: PracticeView, send: PracticeSenders) {
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
    const reply = await send.mark(entries);
    setBusy(false);
    if ('refused' in reply) return setProblem(reply.message);
    setProblem(null);
    setGaveUp(givesUp);
    setMarked(reply.marked);
  }

  async function hint() {
    setBusy(true);
    const reply = await send.hint(hints.length);
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
