import type { ImportSummary, Listed } from '@/lib/authoring/interchange/import/summary';
import type { Item } from '@/lib/bank/item';
import { Html } from '../_ui/html';
import { typesetLine } from '../_ui/typeset';
import { importWords } from '../_words/import';
import { locale } from '../_words/locale';
import styles from './import.module.css';

const words = importWords.review;

/** What an import would make, what it would leave out and why, and what is there already. */
export function Review(summary: ImportSummary) {
  const { format, items, sample, changed, cards, reviews, media, duplicates, skipped } = summary;
  const figures: readonly (readonly [string, number])[] = [
    [words.figures.items, items],
    [words.figures.changed, changed],
    [words.figures.cards, cards],
    [words.figures.reviews, reviews],
    [words.figures.media, media],
  ];
  return (
    <>
      <dl className={styles.figures}>
        {figures
          .filter(([, count]) => count > 0)
          .map(([name, count]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{count.toLocaleString(locale)}</dd>
            </div>
          ))}
      </dl>
      <p className={styles.hint}>{words.readAs(format)}</p>
      {items === 0 && changed === 0 && <p>{words.nothingNew}</p>}
      {items > 0 && (
        <section aria-labelledby="sample">
          <h2 id="sample">
            {items > sample.length ? words.first(sample.length, items) : words.all}
          </h2>
          <ol className={styles.sample}>
            {sample.map(({ slug, item }) => (
              <li key={slug}>
                <Html as="span" html={typesetLine(firstLine(askedBy(item)))} />{' '}
                <span className={styles.kind}>{item.kind}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
      <Left title={words.left} {...skipped} open />
      <Left title={words.known} {...duplicates} open={false} />
    </>
  );
}

interface LeftProps extends Listed {
  readonly title: (count: number) => string;
  readonly open: boolean;
}

function Left({ title, count, first, open }: LeftProps) {
  if (count === 0) return null;
  return (
    <details className={styles.left} open={open}>
      <summary>{title(count)}</summary>
      <ul>
        {first.map(({ where, why }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two entries may say the same.
          <li key={place}>
            <b>{where}</b>: {why}
          </li>
        ))}
        {count > first.length && <li>{words.more(count - first.length)}</li>}
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
