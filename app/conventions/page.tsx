import type { Metadata } from 'next';
import { Anchor } from '../_ui/anchor';
import { Html } from '../_ui/html';
import { typeset, typesetLine } from '../_ui/typeset';
import { GATE_ORDERS, GRU_STATES, NOTES, conventionsWords as words } from '../_words/conventions';
import styles from './conventions.module.css';

export const metadata: Metadata = { title: words.title };

interface TableProps {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A table whose cells are Markdown with TeX; the first of a row names it. */
function Table({ caption, head, rows }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reached by keyboard
    <section className={styles.scroll} tabIndex={0} aria-label={caption}>
      <table className={styles.table}>
        <thead>
          <tr>
            {head.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name = '', ...cells]) => (
            <tr key={name}>
              <Html as="th" html={typesetLine(name)} />
              {cells.map((cell) => (
                <Html key={cell} as="td" html={typesetLine(cell)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export default function Page() {
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{words.title}</h1>
        <p>
          {words.lead} <Anchor href="/drills">{words.drills}</Anchor>.
        </p>
      </header>
      <section className={styles.section}>
        <h2>{words.gru.title}</h2>
        <Table caption={words.gru.caption} head={words.gru.head} rows={GRU_STATES} />
        <Html className="prose" html={typeset(NOTES.update)} />
        <Html className="prose" html={typeset(NOTES.reset)} />
      </section>
      <section className={styles.section}>
        <h2>{words.gates.title}</h2>
        <Html className="prose" html={typeset(NOTES.gates)} />
        <Table caption={words.gates.title} head={words.gates.head} rows={GATE_ORDERS} />
      </section>
      <section className={styles.section}>
        <h2>{words.peepholes}</h2>
        <Html className="prose" html={typeset(NOTES.peepholes)} />
      </section>
      <section className={styles.section}>
        <h2>{words.blank}</h2>
        <Html className="prose" html={typeset(NOTES.blank)} />
      </section>
    </div>
  );
}
