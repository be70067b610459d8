import { Button } from '../_ui/button';
import { classes } from '../_ui/classes';
import { KeyHint } from '../_ui/key-hint';
import { gradeNames, gradeWords } from '../_words/grades';
import styles from './grades.module.css';
import type { OutcomeView } from './view';

interface GradesProps {
  readonly outcomes: readonly OutcomeView[];
  /** The grade that Space and Enter take. */
  readonly preferred: number;
  readonly onGrade: (outcome: OutcomeView) => void;
}

/** One button a grade, with what it leads to. */
export function Grades({ outcomes, preferred, onGrade }: GradesProps) {
  return (
    <fieldset className={styles.grades} aria-label={gradeWords.region}>
      {outcomes.map((outcome, index) => (
        <Button
          key={outcome.grade}
          className={classes(
            styles.grade,
            styles[`grade${outcome.grade}`],
            outcome.grade === preferred && styles.preferred,
          )}
          aria-keyshortcuts={String(index + 1)}
          onClick={() => onGrade(outcome)}
        >
          <span className={styles.name}>
            {gradeNames[outcome.grade]} <KeyHint>{String(index + 1)}</KeyHint>
          </span>
          <span className={styles.label}>{outcome.label}</span>
        </Button>
      ))}
    </fieldset>
  );
}
