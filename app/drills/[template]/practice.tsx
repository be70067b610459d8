'use client';

import styles from '@/app/_drill/drill.module.css';
import { DrillForm } from '@/app/_drill/drill-form';
import { Result } from '@/app/_drill/result';
import { Solution } from '@/app/_drill/solution';
import { Button, ButtonLink } from '@/app/_ui/button';
import { KeyHint } from '@/app/_ui/key-hint';
import { useKeys } from '@/app/_ui/use-keys';
import { drillWords } from '@/app/_words/drill';
import { keyNames } from '@/app/_words/keys';
import { practiceWords as words } from '@/app/_words/practice';
import item from '@/app/review/item.module.css';
import { drillAddress } from '../address';
import { sendHint, sendMark } from '../send';
import type { PracticeView } from '../view';
import { usePractice } from './use-practice';

/** One problem: fields to fill, help on the way, and what the answer comes to. */
export function Practice({ view }: { readonly view: PracticeView }) {
  const { template, link, level, seed } = view;
  const practice = usePractice(view, {
    mark: (entries) => sendMark({ template, link, level, seed, entries }),
    hint: (step) => sendHint({ template, link, level, seed, step }),
  });
  const { hints, marked, gaveUp, busy } = practice;
  const stepwise = view.onTheWay.length > 0;
  const another = drillAddress({ ...view, seed: view.seed + 1, stepwise });
  const goOn = () => location.assign(another);
  useKeys({ n: goOn, ...(marked && { Enter: goOn, r: practice.again }) });

  return (
    <div className={styles.desk}>
      <DrillForm
        {...view}
        filled={practice.filled}
        onChange={practice.change}
        shown={
          hints.length > 0 && (
            <section aria-label={drillWords.stepsShown}>
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
        calculator="beside"
      >
        {marked && (
          <div>
            <Result ask={view.ask} marked={marked} gaveUp={gaveUp} unfolded={gaveUp} />
            <div className={item.buttons}>
              <ButtonLink href={another} look="main" large>
                {words.another} <KeyHint>{keyNames.enter}</KeyHint>
              </ButtonLink>
              {!marked.correct && (
                <Button large aria-keyshortcuts="r" onClick={practice.again}>
                  {words.again} <KeyHint>{keyNames.r}</KeyHint>
                </Button>
              )}
            </div>
          </div>
        )}
      </DrillForm>
    </div>
  );
}
