import type { OwnReport } from '@/lib/study/own-reports';
import { Anchor } from '../_ui/anchor';
import { Html } from '../_ui/html';
import { PostButton } from '../_ui/post-button';
import { typesetLine } from '../_ui/typeset';
import { reportWords as words } from '../_words/reports';
import styles from './replies.module.css';

/** So many answers are told on Today; the others wait on their own page. */
const MOST = 3;

/** What became of the learner's reports, until it is put aside. */
export function Replies({ replies }: { readonly replies: readonly OwnReport[] }) {
  if (replies.length === 0) return null;
  const more = replies.length - MOST;
  return (
    <section className={styles.replies} aria-label={words.region}>
      <ul>
        {replies.slice(0, MOST).map(({ id, kind, asked, deck, reply }) => (
          <li key={id}>
            <div className={styles.told}>
              <p>
                <b>{words.reply[kind]}</b>
              </p>
              <Html
                as="p"
                className={styles.asked}
                html={typesetLine(asked, { deck: deck.name })}
              />
              <p className={styles.reply}>{reply?.text}</p>
            </div>
            <PostButton path="/api/reports/seen" body={{ id }} label={words.putAside.label}>
              {words.putAside.text}
            </PostButton>
          </li>
        ))}
      </ul>
      <p className={styles.all}>
        {more > 0 && `${words.more(more)}. `}
        <Anchor href="/reports">{words.all}</Anchor>
      </p>
    </section>
  );
}
