import type { Cells } from '../_ui/cells';
import { classes } from '../_ui/classes';
import { Html } from '../_ui/html';
import { MatrixInput } from '../_ui/matrix-input';
import { drillWords as words } from '../_words/drill';
import item from '../review/item.module.css';
import styles from './drill.module.css';
import type { StepField, StepVerdict } from './view';

interface ValueFieldProps {
  readonly value: StepField;
  /** How it is to be rounded; for a value on the way nothing is said. */
  readonly rounding?: string;
  readonly cells: Cells;
  readonly onChange: (cells: Cells) => void;
  readonly onDone: () => void;
  readonly marks: readonly boolean[] | undefined;
  readonly verdict: StepVerdict | undefined;
  readonly describedBy: string;
}

/** The name of a value, the grid that takes it, and how it stands once it is marked. */
export function ValueField(props: ValueFieldProps) {
  const { value, rounding, cells, onChange, onDone, marks, verdict, describedBy } = props;
  return (
    <div className={item.ask}>
      <Html as="span" className={item.askName} html={value.texHtml} />
      <span aria-hidden="true">=</span>
      <MatrixInput
        name={value.name}
        shape={value.shape}
        cells={cells}
        onChange={onChange}
        onDone={onDone}
        marks={marks}
        describedBy={describedBy}
        numberPad
      />
      {verdict ? (
        <span className={classes(styles.verdict, styles[verdict])}>
          {words.stepVerdicts[verdict]}
        </span>
      ) : (
        rounding && <span className={item.rounding}>{rounding}</span>
      )}
    </div>
  );
}
