import type { Item } from '../../../bank/item';
import { partsOf } from '../../../bank/parts';
import type { Store } from '../../../db/client';
import { storeTemplate } from '../../../db/repositories/bank';
import { insertItems, type NewItem } from '../../../db/repositories/bulk';
import { latestTemplate } from '../../../db/repositories/templates';
import { nextPosition, storeVersion } from '../../../db/repositories/versions';
import type { StoredBody, StoredDrill } from '../../items/stored-body';
import { withoutVersion, withVersion } from '../../items/template-of-text';
import { bringConcepts } from './bring-concepts';
import type { ImportPlan, PlannedItem } from './plan';

/** Makes a plan's items in a deck that is there, with their concepts and formulas. */
export async function bringItems(
  db: Store,
  deckId: string,
  plan: ImportPlan,
  published: { readonly authorId: string | null; readonly at: Date },
): Promise<void> {
  const named = [...plan.items, ...plan.changed].flatMap(({ item }) => item.concepts);
  const concepts = await bringConcepts(db, deckId, named, plan.concepts);
  const first = await nextPosition(db, deckId);
  const items: NewItem[] = [];
  for (const [place, planned] of plan.items.entries()) {
    const { item, slug } = planned;
    const body = placed(planned, concepts);
    const said: StoredBody =
      body.kind === 'drill' ? await withTemplate(db, deckId, planned, body, plan) : body;
    items.push({
      slug,
      kind: item.kind,
      parts: partsOf(item),
      position: first + place,
      body: said,
    });
  }
  await insertItems(db, deckId, items, published);
  for (const planned of plan.changed) {
    const body = placed(planned, concepts);
    await storeVersion(db, {
      ...{ deckId, slug: planned.slug, kind: body.kind, body, parts: partsOf(body), position: 0 },
      ...{ ...published, note: 'As it was imported' },
    });
  }
}

function placed({ item, slug }: PlannedItem, concepts: ReadonlyMap<string, string>): Item {
  return { ...item, id: slug, concepts: item.concepts.map((name) => concepts.get(name)!) };
}

/** A drill with its formula stored: the bank's where it is that, else one of its own. */
async function withTemplate(
  db: Store,
  deckId: string,
  { slug }: PlannedItem,
  body: Extract<PlannedItem['item'], { kind: 'drill' }>,
  { templates }: ImportPlan,
): Promise<StoredDrill> {
  const own = templates.find(({ id }) => id === body.template);
  const bank = await latestTemplate(db, body.template);
  if (bank && (!own || withoutVersion(own.text) === withoutVersion(bank.text))) {
    return { ...body, templateVersion: bank.version };
  }
  const templateId = `made/${deckId}/${slug}`;
  const text = withVersion(withoutVersion(own!.text), 1);
  await storeTemplate(db, { templateId, version: 1, text });
  return { ...body, template: templateId, templateVersion: 1 };
}
