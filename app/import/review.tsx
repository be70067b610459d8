import type { Preview } from '@/lib/authoring/interchange/import-file';
import type { Skipped } from '@/lib/bank/formats/interchange';
import type { Item } from '@/lib/bank/item';
import { Html } from '../_ui/html';
import { typesetLine } from '../_ui/typeset';
import styles from './import.module.css';

/** Items and lines that are shown of long lists. */
const [SAMPLE, MOST] = [8, 50];

/** What an import would make, what it would leave out and why, and what is there already. */
export function Review({ format, plan, cards, reviews }: Preview) {
  const { items, changed, media, duplicates, skipped } = plan;
  const figures: readonly (readonly [string, number])[] = [
    ['items', items.length],
    ['changed items', changed.length],
    ['cards', cards],
    ['past answers', reviews],
    ['media', media.length],
  ];
  return (
    <>
      <dl className={styles.figures}>
        {figures
          .filter(([, count]) => count > 0)
          .map(([name, count]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{count.toLocaleString('en')}</dd>
            </div>
          ))}
      </dl>
      <p className={styles.hint}>Read as {format}.</p>
      {items.length === 0 && changed.length === 0 && (
        <p>Everything in this file is in the deck already: importing it would add no item.</p>
      )}
      {items.length > 0 && (
        <section aria-labelledby="sample">
          <h2 id="sample">
            {items.length > SAMPLE ? `The first ${SAMPLE} of ${items.length}` : 'What will be made'}
          </h2>
          <ol className={styles.sample}>
            {items.slice(0, SAMPLE).map(({ slug, item }) => (
              <li key={slug}>
                <Html as="span" html={typesetLine(firstLine(askedBy(item)))} />{' '}
                <span className={styles.kind}>{item.kind}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
      <Left title="Left out" entries={skipped} open />
      <Left title="In the deck already" entries={duplicates} open={false} />
    </>
  );
}

function Left(props: {
  readonly title: string;
  readonly entries: readonly Skipped[];
  readonly open: boolean;
}) {
  const { title, entries, open } = props;
  if (entries.length === 0) return null;
  return (
    <details className={styles.left} open={open}>
      <summary>
        {title} ({entries.length})
      </summary>
      <ul>
        {entries.slice(0, MOST).map(({ where, why }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two entries may say the same.
          <li key={place}>
            <b>{where}</b>: {why}
          </li>
        ))}
        {entries.length > MOST && <li>and {entries.length - MOST} more</li>}
      </ul>
    </details>
  );
}

/** What an item asks, as Markdown. */
function askedBy(item: Item): string {
  if (item.kind === 'flashcard') return item.front;
  if (item.kind !== 'cloze') return item.prompt;
  return item.text.replace(/\{\{c\d+::([\s\S]*?)(?:::[\s\S]*?)?\}\}/g, '[$1]');
}

function firstLine(text: string): string {
  const line = text.trim().split('\n')[0]!;
  return line.length > 300 ? `${line.slice(0, 300)} …` : line;
}
