import { Dialog } from '../_ui/dialog';
import { KeyHint } from '../_ui/key-hint';
import { reviewHelpWords as words } from '../_words/review-help';
import styles from './help-dialog.module.css';

export function HelpDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog title={words.title} open={open} onClose={onClose}>
      <dl className={styles.keys}>
        {words.keys.map(([names, what]) => (
          <div key={what} className={styles.row}>
            <dt>
              <span className="unseen">{names.join(words.or)}</span>
              {names.map((name) => (
                <KeyHint key={name}>{name}</KeyHint>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.note}>{words.numbers}</p>
    </Dialog>
  );
}
