import type { Store } from '../client';

/** A template's text as it was at a version, or null. */
export async function templateText(
  db: Store,
  templateId: string,
  version: number,
): Promise<string | null> {
  const where = { templateId_version: { templateId, version } };
  return (await db.templateVersion.findUnique({ where }))?.text ?? null;
}

/** The items that are asked from a template now. */
export async function itemsOfTemplate(db: Store, templateId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT i."id" FROM "Item" i
    JOIN "ItemVersion" v ON v."itemId" = i."id" AND v."version" = i."version"
    WHERE i."kind" = 'drill' AND v."body" ->> 'template' = ${templateId}`;
  return rows.map(({ id }) => id);
}

/** The newest version of a template, or null. */
export function latestTemplate(
  db: Store,
  templateId: string,
): Promise<{ readonly version: number; readonly text: string } | null> {
  return db.templateVersion.findFirst({
    where: { templateId },
    orderBy: { version: 'desc' },
    select: { version: true, text: true },
  });
}
