import { EXPORT_FORMATS, type ExportFormat } from '@/lib/authoring/interchange/export/text-formats';
import { Card } from '../_ui/card';
import styles from './import.module.css';

const NAMES: Readonly<Record<ExportFormat, string>> = {
  deck: 'Deck file',
  apkg: 'Anki',
  csv: 'CSV',
  gift: 'GIFT',
  moodle: 'Moodle XML',
  qti: 'QTI 2.1',
};

/** Links to a deck as a file of every format that there is. */
export function ExportLinks({ deck }: { readonly deck: string }) {
  return (
    <Card className={styles.step} aria-labelledby="export">
      <h2 id="export">Take it along</h2>
      <p className={styles.hint}>
        A deck file holds everything; Anki gets drills as ten frozen draws and your schedule; the
        others what they have words for.
      </p>
      <p className={styles.buttons}>
        {(Object.keys(EXPORT_FORMATS) as ExportFormat[]).map((format) => (
          <a key={format} href={`/api/export/${deck}?format=${format}`} download>
            {NAMES[format]}
          </a>
        ))}
      </p>
    </Card>
  );
}
