'use client';

import { useEffect, useRef } from 'react';
import { Button } from '../../_ui/button';
import { Card } from '../../_ui/card';
import { KeyHint } from '../../_ui/key-hint';
import { useKeys } from '../../_ui/use-keys';
import { commonWords } from '../../_words/common';
import { keyNames } from '../../_words/keys';
import { quizTakeWords as words } from '../../_words/quiz-take';
import { Grades } from '../../review/grades';
import { Clock } from './clock';
import { Question } from './question';
import styles from './take.module.css';
import { type QuizRun, useQuiz } from './use-quiz';

/** A quiz: its questions one by one, all of it by key. */
export function QuizScreen(run: QuizRun) {
  const quiz = useQuiz(run);
  const { question, phase, problem } = quiz;
  const card = useRef<HTMLElement>(null);
  const place = question?.position;

  const shown = useRef(place);
  useEffect(() => {
    if (shown.current === place) return;
    shown.current = place;
    card.current?.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }, [place]);

  useKeys(keysOf(quiz));

  if (!question) return <p className={styles.over}>{words.over}</p>;
  const { item, why, deck } = question;
  const total = run.questions.length;
  return (
    <div className={styles.screen}>
      <h1 className="unseen">{words.title}</h1>
      <div className={styles.head}>
        <p className={styles.place}>{words.question(quiz.done + 1, total)}</p>
        <progress
          value={quiz.done}
          max={total}
          aria-label={words.answered}
          className={styles.bar}
        />
        {run.leftMs !== null && <Clock leftMs={run.leftMs} onOver={quiz.handIn} />}
        <Button look="quiet" onClick={quiz.handIn}>
          {quiz.done === 0 ? words.leave : words.handIn}
        </Button>
      </div>
      <Card
        as="article"
        key={place}
        ref={card}
        tabIndex={-1}
        className={styles.card}
        aria-label={words.question(quiz.done + 1, total)}
        data-card={question.itemId}
        data-phase={phase.name}
      >
        <p className={styles.about}>
          {deck}
          {why && <span className={styles.why}>{why}</span>}
        </p>
        <Question item={item} phase={phase} onAnswer={quiz.answer} onReveal={quiz.reveal} />
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      </Card>
      <div className={styles.actions}>
        {item.kind === 'flashcard' && phase.name === 'asking' && (
          <Button look="main" large className={styles.wide} onClick={() => quiz.reveal()}>
            {words.show} <KeyHint>{keyNames.space}</KeyHint>
          </Button>
        )}
        {item.kind === 'flashcard' && phase.name === 'revealed' && (
          <Grades
            outcomes={item.outcomes}
            preferred={4}
            onGrade={({ grade }) => quiz.answer({ grade })}
          />
        )}
        {item.kind === 'choice' && phase.name === 'asking' && (
          <Button look="quiet" onClick={() => quiz.answer({ dontKnow: true })}>
            {commonWords.dontKnow}
          </Button>
        )}
        {phase.name === 'told' && (
          <Button look="main" large className={styles.wide} onClick={quiz.next}>
            {quiz.done + 1 === total ? words.result : words.next}{' '}
            <KeyHint>{keyNames.enter}</KeyHint>
          </Button>
        )}
      </div>
      {run.leftMs !== null && <p className={styles.quiet}>{words.untold}</p>}
    </div>
  );
}

/** What Space, Enter and the digits mean now. */
function keysOf({ question, phase, answer, reveal, next }: ReturnType<typeof useQuiz>) {
  const item = question?.item;
  if (phase.name === 'told') return { Enter: next, ' ': next };
  if (item?.kind === 'choice' && phase.name === 'asking') {
    return Object.fromEntries(
      item.optionsHtml.map((_, option) => [String(option + 1), () => answer({ option })]),
    );
  }
  if (item?.kind !== 'flashcard') return {};
  const turn = () => reveal();
  if (phase.name === 'asking') return { Enter: turn, ' ': turn };
  if (phase.name !== 'revealed') return {};
  const good = () => answer({ grade: 4 });
  const graded = item.outcomes.map(({ grade }, at) => [String(at + 1), () => answer({ grade })]);
  return { ...Object.fromEntries(graded), Enter: good, ' ': good };
}
