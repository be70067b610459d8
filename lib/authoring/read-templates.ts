import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseTemplate, type Template } from '../drills/template';
import type { FormulaProblem } from '../formula/compiled';
import { err, ok, type Result } from '../result';

const ENDING = '.formula';

/** Where the bank's own templates lie, seen from the project's root. */
export const TEMPLATES = 'content/drills';

/** The ids of all templates in a folder, sorted. */
export function templateIds(folder: string = TEMPLATES): string[] {
  return readdirSync(/* turbopackIgnore: true */ folder)
    .filter((file) => file.endsWith(ENDING))
    .map((file) => file.slice(0, -ENDING.length))
    .sort();
}

const read = new Map<string, Template>();

/**
 * Reads one of the bank's templates; it stays in memory, with all that was compiled from it.
 *
 * @returns the template; its mistakes; or undefined where there is no such template
 */
export function readTemplate(
  id: string,
  folder: string = TEMPLATES,
): Result<Template, readonly FormulaProblem[]> | undefined {
  // Not the path, in which `../drills/id` would be the same as `id`.
  const key = `${folder}/${id}`;
  const known = read.get(key);
  if (known) return ok(known);
  if (!templateIds(folder).includes(id)) return undefined;
  const template = parseTemplate(readFileSync(join(folder, id + ENDING), 'utf8'), id);
  if (!template.ok) return err(template.error);
  read.set(key, template.value);
  return template;
}
