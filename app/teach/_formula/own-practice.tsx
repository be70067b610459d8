import drill from '@/app/_drill/drill.module.css';
import { DrillForm } from '@/app/_drill/drill-form';
import { Result } from '@/app/_drill/result';
import { Solution } from '@/app/_drill/solution';
import { Button } from '@/app/_ui/button';
import { formulaExampleWords as words } from '@/app/_words/teach-formula';
import { usePractice } from '@/app/drills/[template]/use-practice';
import type { HintReply, MarkReply, PracticeView, Unmarked } from '@/app/drills/view';
import item from '@/app/review/item.module.css';
import { hasFailed, post } from './post';

interface OwnPracticeProps {
  /** The template's text, from which the server makes the problem again to mark it. */
  readonly text: string;
  readonly view: PracticeView;
  readonly onOther: () => void;
}

/** A problem of a template that is nowhere stored: answered, marked and diagnosed like any other. */
export function OwnPractice({ text, view, onOther }: OwnPracticeProps) {
  const { level, seed } = view;
  const send = async <Reply extends object>(
    what: string,
    body: object,
  ): Promise<Reply | Unmarked> => {
    const reply = await post<Reply>(what, { text, level, seed, ...body });
    return hasFailed(reply) ? { refused: 'other', message: reply.failed } : reply;
  };
  const practice = usePractice(view, {
    mark: (entries) => send<MarkReply>('mark', { entries }),
    hint: (step) => send<HintReply>('hint', { step }),
  });
  const { hints, marked, gaveUp, busy } = practice;
  return (
    <div className={item.drill}>
      <DrillForm
        {...view}
        filled={practice.filled}
        onChange={practice.change}
        shown={
          hints.length > 0 && (
            <section aria-label={words.shown}>
              <Solution solution={hints} />
            </section>
          )
        }
        marked={marked}
        gaveUp={gaveUp}
        busy={busy}
        problem={practice.problem}
        onProblem={practice.setProblem}
        onCheck={practice.check}
        onHint={hints.length < view.steps ? practice.hint : null}
        onGiveUp={practice.giveUp}
        calculator="folded"
      >
        {marked && (
          <div className={drill.result}>
            <Result ask={view.ask} marked={marked} gaveUp={gaveUp} unfolded={gaveUp} />
            <div className={item.buttons}>
              <Button look="main" onClick={onOther}>
                {words.other}
              </Button>
              {!marked.correct && <Button onClick={practice.again}>{words.again}</Button>}
            </div>
          </div>
        )}
      </DrillForm>
    </div>
  );
}
