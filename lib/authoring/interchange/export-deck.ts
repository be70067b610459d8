import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Interchange, Skipped } from '../../bank/formats/interchange';
import type { Database } from '../../db/client';
import { deckForExport, type Exporting } from './export/deck-for-export';
import { type ExportFormat, writeText } from './export/text-formats';
import { writePackage } from './export/write-package';

export interface Exported {
  /** Items that the file holds. */
  readonly items: number;
  /** What it could not be told, and why. */
  readonly skipped: readonly Skipped[];
}

/**
 * Writes a deck to a file. The file is there as a whole or not at all: it is written beside its place and
 * moved there when it is done.
 */
export async function exportDeck(
  db: Database,
  exporting: Exporting & {
    readonly format: ExportFormat;
    readonly path: string;
    readonly now: Date;
  },
): Promise<Exported> {
  const { path, format, now, deck } = exporting;
  const folder = mkdtempSync(join(tmpdir(), 'recurrent-export-'));
  const part = `${path}.${process.pid}.part`;
  try {
    const written = await deckForExport(db, exporting, folder);
    const exported =
      format === 'apkg'
        ? writePackage(part, written, { deckName: deck.name, folder, now })
        : writeAsText(part, written, format);
    renameSync(part, path);
    return exported;
  } finally {
    rmSync(part, { force: true });
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeAsText(
  path: string,
  deck: Interchange,
  format: Exclude<ExportFormat, 'apkg'>,
): Exported {
  const { content, skipped } = writeText(deck, format);
  writeFileSync(path, content);
  const left = new Set(skipped.map(({ where }) => where));
  return { items: deck.items.filter(({ id }) => !left.has(id)).length, skipped };
}
