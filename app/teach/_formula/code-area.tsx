import { type KeyboardEvent, type RefObject, useId } from 'react';
import styles from './code-area.module.css';
import { type CodeLine, codeLines } from './code-lines';
import type { ProblemView, ShapeView } from './view';

interface CodeAreaProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly problems: readonly ProblemView[];
  readonly shapes: readonly ShapeView[];
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly maxLength: number;
  /** Ids of what describes it: the list of its mistakes. */
  readonly describedBy: string;
}

/** Puts the caret where a mistake is. */
export function goTo(area: HTMLTextAreaElement | null, { start, end }: ProblemView): void {
  if (!area) return;
  area.focus();
  area.setSelectionRange(start, Math.max(start, end));
}

/**
 * A text area with line numbers, in which mistakes are underlined at their place and each line says at
 * its end what is wrong with it or what shapes it defines. What is drawn lies behind the text, sign by
 * sign at the same place.
 */
export function CodeArea(props: CodeAreaProps) {
  const { label, value, onChange, problems, shapes, area, maxLength, describedBy } = props;
  const id = useId();
  const lines = codeLines(value, problems, shapes);

  /** F8 leads from mistake to mistake. */
  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.key !== 'F8' || problems.length === 0) return;
    event.preventDefault();
    const caret = event.currentTarget.selectionStart;
    const next = problems.find(({ start }) => start > caret) ?? problems[0];
    if (next) goTo(area.current, next);
  }

  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <div className={styles.scroll}>
        <div className={styles.sheet}>
          <pre className={styles.behind} aria-hidden="true">
            {lines.map((line) => (
              <Line key={line.number} line={line} />
            ))}
          </pre>
          <textarea
            ref={area}
            id={id}
            className={styles.area}
            data-field="formula"
            value={value}
            maxLength={maxLength}
            wrap="off"
            rows={lines.length}
            spellCheck={false}
            autoCapitalize="off"
            autoComplete="off"
            aria-invalid={problems.length > 0}
            aria-describedby={describedBy}
            onChange={(event) => onChange(event.target.value)}
            onKeyDown={onKeyDown}
          />
        </div>
      </div>
    </div>
  );
}

function Line({ line }: { readonly line: CodeLine }) {
  return (
    <span className={styles.line} data-number={line.number}>
      {line.pieces.map(({ from, text, isWrong }) =>
        isWrong ? (
          <span key={from} className={styles.wrong}>
            {text}
          </span>
        ) : (
          text
        ),
      )}
      {line.problem !== null ? (
        <span className={styles.problem}>{line.problem}</span>
      ) : (
        line.shape !== null && <span className={styles.shape}>{line.shape}</span>
      )}
      {'\n'}
    </span>
  );
}
