import { Html } from '@/app/_ui/html';
import { formulaMistakeWords as words } from '@/app/_words/teach-formula';
import styles from './formula-editor.module.css';

interface WrongAnswerProps {
  /** The mistake, in words. */
  readonly name: string;
  /** Null where the example's numbers do not show it. */
  readonly html: string | null;
}

/** What somebody gets who makes a mistake, with the example's numbers. */
export function WrongAnswer({ name, html }: WrongAnswerProps) {
  if (html === null) return <p className={styles.quiet}>{words.unseen}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reached by keyboard
    <section className={styles.wide} tabIndex={0} aria-label={words.answer(name)}>
      <Html html={html} />
    </section>
  );
}
