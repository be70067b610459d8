import type { Metadata } from 'next';
import { Anchor } from '@/app/_ui/anchor';
import { drillCatalogue } from '@/lib/study/practice/catalogue';
import styles from './drills.module.css';

export const metadata: Metadata = { title: 'Drills' };

/** Ids of concepts are their titles in kebab case; abbreviations are written large. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(['rnn', 'lstm', 'gru', 'ctc', 'bptt', 'relu']);

function inWords(concept: string): string {
  return concept
    .split('-')
    .map((word) => (ABBREVIATIONS.has(word) ? word.toUpperCase() : word))
    .join(' ');
}

export default function Page() {
  const families = drillCatalogue();
  const count = families.reduce((sum, { drills }) => sum + drills.length, 0);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>Drills</h1>
        <p>
          {count} kinds of problem, each with fresh numbers as often as you like. Practice changes
          no schedule; every problem has an address of its own. Conventions differ between books and
          libraries: <Anchor href="/conventions">here is a table</Anchor>. What your reviews say of
          mistakes made again and again: <Anchor href="/misconceptions">what you mix up</Anchor>.
        </p>
      </header>
      {families.map(({ family, title, drills }) => (
        <section key={family} className={styles.family} aria-labelledby={family}>
          <h2 id={family}>{title}</h2>
          <ul className={styles.drills}>
            {drills.map(({ template, title: name, concepts, levels }) => (
              <li key={template} className={styles.drill}>
                <h3>
                  <Anchor href={`/drills/${template}`} className={styles.link}>
                    {name}
                  </Anchor>
                </h3>
                <p className={styles.about}>{concepts.map(inWords).join(', ')}</p>
                <p className={styles.about}>
                  {levels.length === 1 ? 'one level' : `levels ${levels.join(', ')}`}
                </p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
