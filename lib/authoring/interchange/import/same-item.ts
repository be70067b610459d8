import { hashOf } from '../../../db/canonical';

/** Fields that say where an item stands, and not what it asks. */
const PLACE = new Set(['id', 'concepts', 'template', 'templateVersion']);

/** Two items of one hash ask and answer the same. A drill is as its formula is. */
export function contentHash(item: object, formula: string | null): string {
  const said = Object.fromEntries(Object.entries(item).filter(([field]) => !PLACE.has(field)));
  return hashOf([said, formula]);
}
