import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { problemText } from '../bank/read-yaml';
import { openDatabase } from '../db/client';
import type { ItemCounts } from '../db/repositories/bank';
import { err, ok, type Result } from '../result';
import { readContent } from './read-content';
import { readTemplate, templateIds } from './read-templates';
import { type SeedTemplate, seedBank } from './seed-bank';

/** Seeds the database file at `path` from a folder of content; fails with the content's mistakes. */
export async function seedFrom(
  folder: string,
  path: string,
  hash: string,
): Promise<Result<ItemCounts, string>> {
  const content = readContent(folder);
  if (!content.ok) return err(content.error.map(problemText).join('\n'));
  const templates = readTemplates(join(folder, 'drills'));
  if (!templates.ok) return templates;
  const db = openDatabase(path);
  try {
    return ok(await seedBank(db, content.value, templates.value, hash));
  } finally {
    await db.$disconnect();
  }
}

function readTemplates(folder: string): Result<SeedTemplate[], string> {
  const templates: SeedTemplate[] = [];
  for (const templateId of templateIds(folder)) {
    const read = readTemplate(templateId, folder);
    if (!read?.ok) {
      const { line, column, message } = read!.error[0]!;
      return err(`drills/${templateId}.formula:${line}:${column}: ${message}`);
    }
    const text = readFileSync(join(folder, `${templateId}.formula`), 'utf8');
    templates.push({ templateId, version: read.value.version, text });
  }
  return ok(templates);
}
