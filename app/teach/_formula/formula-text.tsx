import { type ReactNode, useId, useRef } from 'react';
import { formulaWords as words } from '@/app/_words/teach-formula';
import { CodeArea, goTo } from './code-area';
import { FormulaHelp } from './formula-help';
import styles from './formula-text.module.css';
import type { ProblemView, ShapeView } from './view';

interface FormulaTextProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly problems: readonly ProblemView[];
  readonly shapes: readonly ShapeView[];
  readonly maxLength: number;
  /** What else there is to say of the text. */
  readonly children: ReactNode;
}

/** A formula's text as it is typed, the list of its mistakes, each of which leads to its place, and the help. */
export function FormulaText(props: FormulaTextProps) {
  const { value, onChange, problems, shapes, maxLength, children } = props;
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  return (
    <>
      <CodeArea
        label={words.label}
        value={value}
        onChange={onChange}
        problems={problems}
        shapes={shapes}
        area={area}
        maxLength={maxLength}
        describedBy={`${id}-problems`}
      />
      <section id={`${id}-problems`} aria-label={words.mistakes} aria-live="polite">
        {problems.length > 0 && (
          <ul className={styles.problems}>
            {problems.map((problem) => (
              <li key={`${problem.start} ${problem.message}`}>
                <button type="button" onClick={() => goTo(area.current, problem)}>
                  {problem.line}:{problem.column}
                </button>{' '}
                {problem.message}
              </li>
            ))}
          </ul>
        )}
        {children}
      </section>
      <FormulaHelp />
    </>
  );
}
