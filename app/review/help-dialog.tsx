import { Dialog } from '../_ui/dialog';
import { KeyHint } from '../_ui/key-hint';
import styles from './help-dialog.module.css';

const keys: readonly (readonly [keys: readonly string[], what: string])[] = [
  [['Space', 'Enter'], 'Show the answer; take the proposed grade; go on'],
  [['1', '2', '…'], 'Choose an option, or grade, from left to right'],
  [['U'], 'Take back the last answer'],
  [['L'], 'Today’s answers, each to be taken back'],
  [['F'], 'Flag the card'],
  [['B'], 'Bury it until tomorrow'],
  [['S'], 'Suspend it'],
  [['E'], 'Edit it, where it is yours'],
  [['H'], 'In a drill: show the next step'],
  [['?'], 'This help'],
  [['↑', '↓', '←', '→'], 'In a matrix: the neighbouring entry'],
  [['Enter'], 'In a matrix: the next entry, then check'],
  [['Ctrl V'], 'In a matrix: paste all entries, as in 0.5 1.1; 2 3'],
  [['Esc'], 'Leave the field, so that the single keys work'],
];

export function HelpDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog title="Keys" open={open} onClose={onClose}>
      <dl className={styles.keys}>
        {keys.map(([names, what]) => (
          <div key={what} className={styles.row}>
            <dt>
              <span className="unseen">{names.join(' or ')}</span>
              {names.map((name) => (
                <KeyHint key={name}>{name}</KeyHint>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.note}>
        Numbers may be typed as 0.25, 0,25, 1/4, −2.5e−1, sqrt(2)/2 or 25 %.
      </p>
    </Dialog>
  );
}
