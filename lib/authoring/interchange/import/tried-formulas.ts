import type { Interchange } from '../../../bank/formats/interchange';
import type { Store } from '../../../db/client';
import { latestTemplate } from '../../../db/repositories/templates';
import { templateOfText, withoutVersion } from '../../items/template-of-text';

/** A drill's formula. */
export interface TriedFormula {
  /** The file's, else the bank's of that name; null where neither has one. */
  readonly text: string | null;
  /** Why a drill of it cannot be asked; null where it can. */
  readonly problem: string | null;
}

/** By the names of the templates. */
export type TriedFormulas = ReadonlyMap<string, TriedFormula>;

/**
 * The formulas of a file's drills, each tried once. To try the draws of one takes up to half a second, so it
 * is done before anything is written, while others may write.
 */
export async function triedFormulas(db: Store, deck: Interchange): Promise<TriedFormulas> {
  const texts = new Map(deck.templates.map(({ id, text }) => [id, text]));
  const tried = new Map<string, TriedFormula>();
  for (const item of deck.items) {
    if (item.kind !== 'drill' || tried.has(item.template)) continue;
    tried.set(item.template, await triedFormula(db, item.template, texts.get(item.template)));
  }
  return tried;
}

async function triedFormula(
  db: Store,
  template: string,
  brought: string | undefined,
): Promise<TriedFormula> {
  const own = await latestTemplate(db, template);
  const text = brought ?? own?.text ?? null;
  if (text === null) {
    return { text, problem: `its formula “${template}” is neither in the file nor in the bank` };
  }
  // The bank's own were tried.
  if (own !== null && withoutVersion(own.text) === withoutVersion(text)) {
    return { text, problem: null };
  }
  const read = templateOfText(text, template);
  if (read.ok) return { text, problem: null };
  return { text, problem: `its formula cannot be asked: ${read.error[0]!.message}` };
}
