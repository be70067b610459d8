import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { authorOf } from '@/app/_server/actor';
import { identity } from '@/app/_server/identity';
import { itemTitleHtml } from '@/app/_server/item-title';
import { Anchor } from '@/app/_ui/anchor';
import { Card } from '@/app/_ui/card';
import { teachWords } from '@/app/_words/teach';
import { teachDeckWords as words } from '@/app/_words/teach-deck';
import { ExportLinks } from '@/app/import/export-links';
import { updatesFor } from '@/lib/authoring/copies/updates';
import { deckForAuthor } from '@/lib/authoring/decks/deck-for-author';
import { reportsFor } from '@/lib/authoring/reports/reports';
import { database } from '@/lib/db/client';
import { SignInFirst } from '../sign-in-first';
import styles from '../teach.module.css';
import { DeckDetails } from './deck-details';
import { DeckItems } from './deck-items';
import { Pages } from './pages';
import { RemoveDeck } from './remove-deck';
import { Reports } from './reports';
import { Sharing } from './sharing';
import { Updates } from './updates';

const deckOf = cache(async (name: string) => {
  const author = authorOf(await identity());
  const found = author && (await deckForAuthor(database(), author, name));
  return found?.ok ? found.value : null;
});

export async function generateMetadata({ params }: PageProps<'/teach/[deck]'>): Promise<Metadata> {
  const found = await deckOf((await params).deck);
  return { title: found?.deck.title ?? teachWords.title };
}

/** So many items are listed on a page: an imported deck may have thousands. */
const ON_PAGE = 200;

/** With more items than these, what stands below them is out of sight. */
const FEW = 8;

export default async function Page({ params, searchParams }: PageProps<'/teach/[deck]'>) {
  const author = authorOf(await identity());
  if (!author) return <SignInFirst />;
  const { deck: name } = await params;
  const found = await deckOf(name);
  if (!found) notFound();
  const { deck, items, collaborators, learners, owns } = found;
  const stored = items.filter(({ version }) => version > 0);
  const pages = Math.max(1, Math.ceil(stored.length / ON_PAGE));
  const page = pageIn(await searchParams, pages);
  const first = (page - 1) * ON_PAGE;
  const listed = [...stored.slice(first, first + ON_PAGE), ...items.slice(stored.length)];
  const updates = await updatesFor(database(), author, name);
  const reports = await reportsFor(database(), author, name);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <p className={styles.crumbs}>
          <Anchor href="/teach">{teachWords.title}</Anchor>
        </p>
        <h1>{deck.title}</h1>
        <p className={styles.chips}>
          <span>{deck.withdrawn ? words.withdrawn : words.shared[deck.visibility]}</span>
          <span>{words.learners(learners)}</span>
          {!deck.withdrawn && <Anchor href={`/decks/${name}`}>{words.asLearner}</Anchor>}
        </p>
        {listed.length > FEW && (
          <nav className={styles.links} aria-label={words.below}>
            <a href="#details">{words.details}</a>
            <a href="#export">{words.export}</a>
            {owns && <a href="#sharing">{words.sharing}</a>}
          </nav>
        )}
      </header>
      {updates.ok && updates.value.length > 0 && (
        <Updates
          deck={name}
          updates={updates.value.map((update) => ({
            ...update,
            titleHtml: itemTitleHtml(update.title, name),
          }))}
        />
      )}
      <DeckItems
        deck={name}
        items={listed.map((item) => ({ ...item, titleHtml: itemTitleHtml(item.title, name) }))}
        slugs={stored.map(({ slug }) => slug)}
        first={first}
      />
      {pages > 1 && <Pages deck={name} page={page} pages={pages} />}
      <Card className={styles.form} aria-labelledby="details">
        <h2 id="details">{words.details}</h2>
        <DeckDetails deck={name} title={deck.title} description={deck.description} />
      </Card>
      <ExportLinks deck={name} />
      {owns && (
        <Card className={styles.form} aria-labelledby="sharing">
          <h2 id="sharing">{words.sharing}</h2>
          <Sharing
            deck={name}
            visibility={deck.visibility}
            link={deck.link}
            collaborators={collaborators}
          />
        </Card>
      )}
      {reports.ok && reports.value.length > 0 && <Reports deck={name} reports={reports.value} />}
      {owns && <RemoveDeck deck={name} withdrawn={deck.withdrawn} learners={learners} />}
    </div>
  );
}

function pageIn({ page }: { readonly page?: string | string[] | undefined }, pages: number) {
  const wanted = typeof page === 'string' ? Number(page) : 1;
  return Number.isInteger(wanted) ? Math.min(Math.max(wanted, 1), pages) : 1;
}
