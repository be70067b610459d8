import { useEffect, useState } from 'react';
import { DrillForm } from '../_drill/drill-form';
import { emptyFields, type Filled, fieldsOf } from '../_drill/fields';
import { Result } from '../_drill/result';
import type { StepHtml } from '../_drill/view';
import { WorkedSteps } from '../_drill/worked-steps';
import { Button } from '../_ui/button';
import type { Cells } from '../_ui/cells';
import { useKeys } from '../_ui/use-keys';
import { drillWords as words } from '../_words/drill';
import { draftFor, isStepwise, keepDraft, keepStepwise } from './drafts';
import styles from './item.module.css';
import type { AnswerInput, DrillView, MarkedDrill } from './view';
import { WorkedExample } from './worked-example';

interface DrillProps {
  readonly item: DrillView;
  readonly busy: boolean;
  readonly marked: MarkedDrill | null;
  /** The learner did not know: there is nothing to mark entry by entry. */
  readonly gaveUp: boolean;
  readonly onSubmit: (answer: AnswerInput) => void;
  /** Asks for a further step; null where none came. */
  readonly onHint: (step: number) => Promise<StepHtml | null>;
}

/** A question with fresh numbers: a worked example first where there is one, then fields to fill. */
export function Drill({ item, busy, marked, gaveUp, onSubmit, onHint }: DrillProps) {
  const [ready, setReady] = useState(item.example === null);
  const [filled, setFilled] = useState<Filled>(() =>
    emptyFields(fieldsOf(item.onTheWay, item.ask)),
  );
  const [problem, setProblem] = useState<string | null>(null);
  const [hinted, setHinted] = useState(item.hinted);
  const [asking, setAsking] = useState(false);
  const [stepwise, setStepwise] = useState(false);
  const asked = ready || busy || marked !== null;
  const known = new Set(hinted.map(({ name }) => name));
  const open = item.onTheWay.filter(({ name }) => !known.has(name));

  useEffect(() => {
    setStepwise(isStepwise(localStorage));
    const draft = draftFor(sessionStorage, item.promptHtml);
    if (!draft) return;
    setFilled((empty) => ({ ...empty, ...draft }));
    setReady(true);
  }, [item.promptHtml]);

  const start = () => setReady(true);
  useKeys(asked ? {} : { Enter: start, ' ': start });

  function change(name: string, cells: Cells) {
    const all = { ...filled, [name]: cells };
    setFilled(all);
    setProblem(null);
    keepDraft(sessionStorage, { prompt: item.promptHtml, cells: all });
  }

  async function hint() {
    setAsking(true);
    const step = await onHint(hinted.length);
    setAsking(false);
    if (step) setHinted([...hinted, step]);
  }

  function toggle() {
    keepStepwise(localStorage, !stepwise);
    setStepwise(!stepwise);
  }

  const steps = [...item.stepsShown, ...hinted];
  return (
    <>
      <h2 className={styles.title}>{item.title}</h2>
      {item.example && <WorkedExample example={item.example} folded={asked} onContinue={start} />}
      {asked && (
        <DrillForm
          {...item}
          onTheWay={stepwise ? open : []}
          filled={filled}
          onChange={change}
          shown={
            steps.length > 0 && (
              <section aria-label={words.stepsShown}>
                <WorkedSteps steps={steps} />
              </section>
            )
          }
          tools={
            open.length > 0 && (
              <Button look="quiet" className={styles.tool} onClick={toggle}>
                {stepwise ? words.answerOnly : words.stepwise}
              </Button>
            )
          }
          marked={marked}
          gaveUp={gaveUp}
          busy={busy || asking}
          problem={problem}
          onProblem={setProblem}
          onCheck={(entries) => onSubmit({ entries })}
          onHint={hinted.length < item.hints ? hint : null}
          hintNote={words.hintNote}
          onGiveUp={() => onSubmit({ dontKnow: true })}
          calculator="folded"
        >
          {marked && (
            <Result ask={item.ask} marked={marked} gaveUp={gaveUp} unfolded={!marked.correct} />
          )}
        </DrillForm>
      )}
    </>
  );
}
