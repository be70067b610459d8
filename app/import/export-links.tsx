import { EXPORT_FORMATS, type ExportFormat } from '@/lib/authoring/interchange/export/text-formats';
import { Card } from '../_ui/card';
import { exportWords as words } from '../_words/import';
import styles from './import.module.css';

/** Links to a deck as a file of every format that there is. */
export function ExportLinks({ deck }: { readonly deck: string }) {
  return (
    <Card className={styles.step} aria-labelledby="export">
      <h2 id="export">{words.title}</h2>
      <p className={styles.hint}>{words.hint}</p>
      <p className={styles.buttons}>
        {(Object.keys(EXPORT_FORMATS) as ExportFormat[]).map((format) => (
          <a key={format} href={`/api/export/${deck}?format=${format}`} download>
            {words.formats[format]}
          </a>
        ))}
      </p>
    </Card>
  );
}
