import type { Drill, Item } from '../../bank/item';
import type { Store } from '../../db/client';
import { storeTemplate } from '../../db/repositories/bank';
import type { CurrentItem } from '../../db/repositories/items';
import { templateText } from '../../db/repositories/templates';
import type { Template } from '../../drills/template';
import { err, ok, type Result } from '../../result';
import type { FieldProblem } from '../refusal';
import type { DrillForm, ItemForm } from './item-form';
import { itemOfForm } from './item-of-form';
import { templateOfText, withVersion } from './template-of-text';

/** A drill as it is stored, with the version of its template. */
export type StoredDrill = Drill & { readonly templateVersion: number };

/** What an item says, as it is stored. */
export type StoredBody = Exclude<Item, Drill> | StoredDrill;

/** A form in which nothing is left to mend. */
export type CheckedForm =
  | { readonly kind: 'plain'; readonly item: Exclude<Item, Drill> }
  | { readonly kind: 'drill'; readonly form: DrillForm; readonly template: Template };

/** Looks a form through; a drill's formula is compiled and its draws are tried, which may take seconds. */
export function checkedForm(
  form: ItemForm,
  whole: string,
): Result<CheckedForm, readonly FieldProblem[]> {
  if (form.kind !== 'drill') {
    const item = itemOfForm(form, whole.slice(whole.indexOf('/') + 1), ['to-be-named']);
    return item.ok ? ok({ kind: 'plain', item: item.value as Exclude<Item, Drill> }) : item;
  }
  const template = templateOfText(form.formula, `made/${whole}`);
  if (!template.ok) return template;
  const levels = template.value.levels.map(({ level }) => level);
  if (levels.includes(form.level)) return ok({ kind: 'drill', form, template: template.value });
  const message = `The formula has no level ${form.level}: it has ${levels.join(', ')}.`;
  return err([{ field: 'level', message }]);
}

/** Where what is stored will stand. */
export interface StoredPlace {
  readonly slug: string;
  readonly concepts: string[];
  /** The item as it is before, null for a new one. */
  readonly current: CurrentItem | null;
}

/** What is stored of a form; a drill's formula, where it is new, is stored as a version of its template. */
export async function bodyToStore(
  db: Store,
  checked: CheckedForm,
  { slug, concepts, current }: StoredPlace,
): Promise<StoredBody> {
  if (checked.kind === 'plain') return { ...checked.item, concepts };
  const { template, form } = checked;
  const before = current?.kind === 'drill' ? (current.body as StoredDrill) : null;
  // A formula that stays keeps its template, and with it the example that was made for it.
  if (before && (await isFormulaOf(db, before, form.formula)))
    return { ...before, concepts, level: form.level };
  const { id: templateId, title, prompt = title } = template;
  const version = (current?.version ?? 0) + 1;
  await storeTemplate(db, { templateId, version, text: withVersion(form.formula, version) });
  const asked = { template: templateId, templateVersion: version, level: form.level, prompt };
  return { id: slug, kind: 'drill', concepts, ...asked };
}

async function isFormulaOf(db: Store, drill: StoredDrill, formula: string): Promise<boolean> {
  const { template, templateVersion } = drill;
  const stored = await templateText(db, template, templateVersion);
  return (
    stored !== null &&
    withVersion(stored, templateVersion) === withVersion(formula, templateVersion)
  );
}
