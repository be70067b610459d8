import type { FieldProblem } from '@/lib/authoring/refusal';
import styles from './teach.module.css';

interface ProblemProps {
  readonly id: string;
  readonly problems: readonly FieldProblem[];
  /** Null for what is no one field's. */
  readonly field: string | null;
}

/** What is wrong with a field, beneath it. */
export function Problem({ id, problems, field }: ProblemProps) {
  const own = problems.filter((problem) => problem.field === field);
  return (
    <p id={id} role="alert" className={styles.problem}>
      {own.map(({ message }) => message).join(' ')}
    </p>
  );
}
