import { Html } from '../_ui/html';
import { drillWords as words } from '../_words/drill';
import item from '../review/item.module.css';
import type { AskView, DrillMarks } from './view';

interface RightAnswerProps {
  readonly ask: readonly AskView[];
  readonly answerHtml: DrillMarks['answerHtml'];
  readonly label?: string;
}

/** What was asked with its right values; a wide matrix scrolls in itself. */
export function RightAnswer({ ask, answerHtml, label = words.rightAnswer }: RightAnswerProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reached by keyboard
    <section className={item.answer} tabIndex={0} aria-label={label}>
      {ask.map(({ name, texHtml }) => (
        <p key={name}>
          <Html as="span" html={texHtml} /> = <Html as="span" html={answerHtml[name] ?? ''} />
        </p>
      ))}
    </section>
  );
}
