import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { actorOf } from '@/app/_server/actor';
import { now } from '@/app/_server/clock';
import { identity } from '@/app/_server/identity';
import { isLoadedWhole } from '@/app/_server/loaded-whole';
import { ButtonLink } from '@/app/_ui/button';
import { Html } from '@/app/_ui/html';
import { typeset, typesetLine } from '@/app/_ui/typeset';
import { deckWords as words } from '@/app/_words/deck';
import { errorWords } from '@/app/_words/errors';
import { may } from '@/lib/authoring/access/may';
import { database } from '@/lib/db/client';
import { findDeck } from '@/lib/db/repositories/decks';
import { deckView } from '@/lib/study/deck-view';
import { searchDeck } from '@/lib/study/search-deck';
import { today } from '@/lib/study/today';
import { noteAnchor } from './anchors';
import styles from './deck.module.css';
import { DeckActions } from './deck-actions';
import { drillLinks } from './drill-links';
import { ItemList } from './item-list';
import { Notes } from './notes';
import { Related } from './related';
import { SearchBox } from './search-box';

const viewOf = cache(async (name: string, link: string | undefined) => {
  const { learnerId, zone } = await identity();
  return deckView(database(), name, learnerId, now(), zone, link);
});

/** What the address carries to open a deck that is shared by link. */
function linkIn({ link }: Awaited<PageProps<'/decks/[name]'>['searchParams']>) {
  return typeof link === 'string' ? link.slice(0, 100) : undefined;
}

export async function generateMetadata({
  params,
  searchParams,
}: PageProps<'/decks/[name]'>): Promise<Metadata> {
  const view = await viewOf((await params).name, linkIn(await searchParams));
  return { title: view?.title ?? errorWords.notHere.title };
}

export default async function Page({ params, searchParams }: PageProps<'/decks/[name]'>) {
  const { name } = await params;
  const { q, ...rest } = await searchParams;
  const link = linkIn(rest);
  const view = await viewOf(name, link);
  if (!view) notFound();
  const known = await identity();
  const { day, decks } = await today(database(), known.learnerId, now(), known.zone);
  const actor = await actorOf(known, link ?? null);
  const deck = (await findDeck(database(), name))!;
  const place = link === undefined ? { deck: name } : { deck: name, link };
  const whole = await isLoadedWhole();
  const query = typeof q === 'string' ? q.trim().slice(0, 200) : '';
  const found = query ? searchDeck(view, query) : view;
  return (
    <div className={styles.deck}>
      <header className={styles.head}>
        <h1>{view.title}</h1>
        <Html className={`prose ${styles.description}`} html={typeset(view.description, place)} />
        <DeckActions
          name={name}
          link={link ?? null}
          title={view.title}
          isTaken={decks.some((one) => one.name === name && one.adopted)}
          mayEdit={may(actor, deck, 'edit')}
          mayCopy={may(actor, deck, 'copy')}
        />
        <div className={styles.tools}>
          <SearchBox name={name} query={query} link={link ?? null} />
          <ButtonLink href="/review" look="main">
            {words.review}
          </ButtonLink>
        </div>
        <p role="status" className={styles.found}>
          {query && words.found(found.notes.length, found.items.length, view.items.length, query)}
        </p>
      </header>
      <nav className={styles.contents} aria-label={words.contents}>
        <ol className={styles.jumps}>
          {found.notes.length > 0 && (
            <li>
              <a href="#notes">{words.notes}</a>
              <ol className={styles.sections}>
                {found.notes.map(({ heading }) => (
                  <li key={heading}>
                    <Html as="a" href={`#${noteAnchor(heading)}`} html={typesetLine(heading)} />
                  </li>
                ))}
              </ol>
            </li>
          )}
          <li>
            <a href="#items">{words.items}</a>
          </li>
          {view.related.length > 0 && (
            <li>
              <a href="#related">{words.related}</a>
            </li>
          )}
        </ol>
      </nav>
      <div className={styles.body}>
        <Notes
          notes={found.notes}
          items={view.items}
          drills={drillLinks(view, deck.source === 'made', link)}
          place={place}
          whole={whole}
        />
        <ItemList items={found.items} today={day} place={place} whole={whole} />
        <Related decks={view.related} />
      </div>
    </div>
  );
}
