import { classes } from '@/app/_ui/classes';
import { Html } from '@/app/_ui/html';
import { itemPreviewWords as words } from '@/app/_words/teach-item';
import type { PreviewPart } from '../../view';
import styles from './item-editor.module.css';

/** What is typed as its learners will see it. */
export function Preview({ parts }: { readonly parts: readonly PreviewPart[] }) {
  return (
    <section className={styles.preview} aria-labelledby="preview">
      <h2 id="preview">{words.title}</h2>
      {parts.map(({ heading, html, mark, whyHtml }) => (
        <section key={heading} className={classes(styles.part, mark && styles[mark])}>
          <h3>
            {heading}
            {mark === 'right' && <span className={styles.mark}> {words.right}</span>}
          </h3>
          {html.trim() === '' ? (
            <p className={styles.empty}>{words.empty}</p>
          ) : (
            <Html className="prose" html={html} />
          )}
          {whyHtml && <Html className={`prose ${styles.why}`} html={whyHtml} />}
        </section>
      ))}
    </section>
  );
}
