import { useEffect, useRef, useState } from 'react';
import type { QuizSpec } from '@/lib/study/quiz/spec';
import { quizTakeWords as words } from '../../_words/quiz-take';
import { useShownTime } from '../../review/use-shown-time';
import type { ItemView, MarkedView } from '../../review/view';
import { sendHandIn, sendQuizAnswer } from '../send';
import type { QuizAnswerBody } from '../wire';

export interface QuestionItem {
  readonly position: number;
  readonly itemId: string;
  readonly deck: string;
  readonly why: string | null;
  readonly item: ItemView;
}

export interface QuizRun {
  readonly sittingId: string;
  readonly spec: QuizSpec;
  readonly questions: readonly QuestionItem[];
  /** Places of the questions that were answered before the page was loaded. */
  readonly answered: readonly number[];
  /** Milliseconds that are left; null where it takes as long as it takes. */
  readonly leftMs: number | null;
  readonly resultHref: string;
}

export type QuizPhase =
  | { readonly name: 'asking' }
  | { readonly name: 'revealed'; readonly typed: readonly string[] }
  | { readonly name: 'sending'; readonly answer: QuizAnswerBody['answer'] }
  | {
      readonly name: 'told';
      readonly answer: QuizAnswerBody['answer'];
      readonly marked: MarkedView;
    };

const asking: QuizPhase = { name: 'asking' };

/** A quiz under way: one question after the other. */
export function useQuiz({ sittingId, spec, questions, answered, resultHref }: QuizRun) {
  const [done, setDone] = useState<ReadonlySet<number>>(() => new Set(answered));
  const [phase, setPhase] = useState<QuizPhase>(asking);
  const [problem, setProblem] = useState<string | null>(null);
  /** What could not be sent, under the id that it keeps. */
  const unsent = useRef<QuizAnswerBody | null>(null);
  const question = questions.find(({ position }) => !done.has(position));
  const shownMs = useShownTime(String(question?.position));

  useEffect(() => {
    if (!question) location.replace(resultHref);
  }, [question, resultHref]);

  async function send(body: QuizAnswerBody) {
    setPhase({ name: 'sending', answer: body.answer });
    setProblem(null);
    const reply = await sendQuizAnswer(body);
    unsent.current = reply ? null : body;
    if (!reply) return refuse(words.noConnection);
    if ('refused' in reply) {
      if (reply.refused === 'reload') return location.reload();
      return refuse(reply.message);
    }
    if (reply.marked) setPhase({ name: 'told', answer: body.answer, marked: reply.marked });
    else goOn(body.position);
  }

  function refuse(message: string) {
    setProblem(message);
    setPhase(asking);
  }

  function goOn(position: number) {
    setDone((before) => new Set([...before, position]));
    setPhase(asking);
  }

  function answer(given: QuizAnswerBody['answer']) {
    if (!question || phase.name === 'sending' || phase.name === 'told') return;
    const { position, itemId } = question;
    const id = unsent.current?.position === position ? unsent.current.id : crypto.randomUUID();
    void send({ id, sittingId, spec, position, itemId, answer: given, shownMs: shownMs() });
  }

  async function handIn() {
    if (await sendHandIn({ sittingId })) location.assign(done.size === 0 ? '/quiz' : resultHref);
    else setProblem(words.noConnection);
  }

  return {
    ...{ question, phase, problem, done: done.size, answer, handIn },
    reveal: (typed: readonly string[] = []) => setPhase({ name: 'revealed', typed }),
    next: () => question && goOn(question.position),
  };
}
