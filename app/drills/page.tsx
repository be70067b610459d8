import type { Metadata, Route } from 'next';
import { now } from '@/app/_server/clock';
import { identity } from '@/app/_server/identity';
import { Anchor } from '@/app/_ui/anchor';
import { drillsWords as words } from '@/app/_words/drills';
import { database } from '@/lib/db/client';
import { drillCatalogue, type ListedDrill } from '@/lib/study/practice/catalogue';
import { madeDrills } from '@/lib/study/practice/made';
import { viewerOf } from '@/lib/study/viewer';
import styles from './drills.module.css';

export const metadata: Metadata = { title: words.title };

/** Ids of concepts are their titles in kebab case; abbreviations are written large. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(['rnn', 'lstm', 'gru', 'ctc', 'bptt', 'relu']);

function inWords(concept: string): string {
  return concept
    .split('-')
    .map((word) => (ABBREVIATIONS.has(word) ? word.toUpperCase() : word))
    .join(' ');
}

export default async function Page() {
  const families = drillCatalogue();
  const { learnerId, zone } = await identity();
  const { actor, decks } = await viewerOf(database(), learnerId, now(), zone);
  const made = await madeDrills(database(), actor, decks);
  const count = families.reduce((sum, { drills }) => sum + drills.length, 0);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{words.title}</h1>
        <p>
          {words.lead.beforeConventions(count)}{' '}
          <Anchor href="/conventions">{words.lead.conventions}</Anchor>
          {words.lead.beforeMixUps} <Anchor href="/misconceptions">{words.lead.mixUps}</Anchor>
          {words.lead.end}
        </p>
      </header>
      {made.map(({ deck, drills }) => (
        <Drills key={deck.name} id={`deck-${deck.name}`} title={deck.title} drills={drills} />
      ))}
      {families.map(({ family, title, drills }) => (
        <Drills key={family} id={family} title={title} drills={drills} />
      ))}
    </div>
  );
}

interface DrillsProps {
  readonly id: string;
  readonly title: string;
  readonly drills: readonly ListedDrill[];
}

/** The drills of a family, or of a deck that somebody made. */
function Drills({ id, title, drills }: DrillsProps) {
  return (
    <section className={styles.family} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className={styles.drills}>
        {drills.map(({ template, title: name, concepts, levels }) => (
          <li key={template} className={styles.drill}>
            <h3>
              <Anchor href={`/drills/${template}` as Route} className={styles.link}>
                {name}
              </Anchor>
            </h3>
            <p className={styles.about}>{concepts.map(inWords).join(', ')}</p>
            <p className={styles.about}>{words.levels(levels)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
