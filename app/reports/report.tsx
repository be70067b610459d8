import type { OwnReport } from '@/lib/study/own-reports';
import { Anchor } from '../_ui/anchor';
import { Card } from '../_ui/card';
import { dayName } from '../_ui/day';
import { Html } from '../_ui/html';
import { PostButton } from '../_ui/post-button';
import { typesetLine } from '../_ui/typeset';
import { reportWords as words } from '../_words/reports';
import styles from './reports.module.css';

/** One thing that was reported: about what, in whose words, and what became of it. */
export function Report({ report }: { readonly report: OwnReport }) {
  const { id, kind, text, day, asked, deck, reply } = report;
  const isNew = reply !== null && !reply.seen;
  return (
    <Card as="li" className={styles.report}>
      <p className={styles.kind}>
        <b>{words.kinds[kind]}</b>
        {isNew && <span className={styles.new}>{words.isNew}</span>}
        <Anchor href={`/decks/${deck.name}`}>{words.of(deck.title, dayName(day))}</Anchor>
      </p>
      <Html className="prose" html={typesetLine(asked, { deck: deck.name })} />
      {text !== '' && <blockquote className={styles.said}>{text}</blockquote>}
      {reply === null ? (
        <p className={styles.waits}>{words.waits}</p>
      ) : (
        <div className={styles.reply}>
          <p className={styles.waits}>{words.answered(dayName(reply.day))}</p>
          <p>{reply.text}</p>
          {isNew && (
            <PostButton path="/api/reports/seen" body={{ id }} label={words.putAside.label}>
              {words.putAside.text}
            </PostButton>
          )}
        </div>
      )}
    </Card>
  );
}
