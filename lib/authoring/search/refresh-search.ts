import { parse } from 'yaml';
import type { NoteSection } from '../../bank/deck';
import type { Item } from '../../bank/item';
import { searchTextOf } from '../../bank/search-text';
import { searchWords } from '../../bank/search-words';
import type { Database, Store } from '../../db/client';
import {
  type NewSearchEntry,
  replaceEntries,
  type SearchableItem,
  type StaleEntry,
  searchableItems,
  searchableNotes,
  staleEntries,
} from '../../db/repositories/search';
import { latestTemplate } from '../../db/repositories/templates';
import { splitFrontMatter } from '../../drills/front-matter';

/** Entries that are read again in one transaction. */
const AT_ONCE = 500;

/**
 * Brings what can be found up to what items and notes now say. The database notes by itself what changed,
 * so that nothing that publishes or imports has to think of it; mostly there is nothing to do.
 */
export async function refreshSearch(db: Database): Promise<void> {
  while ((await staleEntries(db, 1)).length > 0) await db.$transaction(refreshSome);
}

/** The same within a transaction that has brought few changes. */
export async function refreshSome(db: Store): Promise<void> {
  const stale = await staleEntries(db, AT_ONCE);
  const refs = (kind: string) => stale.filter((one) => one.kind === kind).map(({ ref }) => ref);
  const entries: NewSearchEntry[] = (await searchableNotes(db, refs('note'))).map(noteEntry);
  for (const item of await searchableItems(db, refs('item'))) {
    entries.push(await itemEntry(db, item));
  }
  await replaceEntries(db, stale satisfies StaleEntry[], entries);
}

async function itemEntry(db: Store, item: SearchableItem): Promise<NewSearchEntry> {
  const body = item.body as Item;
  const { title, more } = searchTextOf(body, await templateTitle(db, body));
  return {
    ...{ kind: 'item', ref: item.id, deckId: item.deckId, title, more },
    titleWords: searchWords(title),
    bodyWords: searchWords([more ?? '', ...item.concepts].join(' ')),
  };
}

async function templateTitle(db: Store, item: Item): Promise<string | null> {
  const template = item.kind === 'drill' ? await latestTemplate(db, item.template) : null;
  if (!template) return null;
  const front = parse(splitFrontMatter(template.text).yaml) as { readonly title?: string } | null;
  return front?.title ?? null;
}

function noteEntry({
  ref,
  deckId,
  heading,
  body,
}: Awaited<ReturnType<typeof searchableNotes>>[number]): NewSearchEntry {
  const { lead, statements } = body as NoteSection;
  const said = statements.flatMap(({ text, note }) => [text, note ?? '']);
  return {
    ...{ kind: 'note', ref, deckId, title: heading, more: lead ?? statements[0]?.text ?? null },
    titleWords: searchWords(heading),
    bodyWords: searchWords([lead ?? '', ...said].join(' ')),
  };
}
