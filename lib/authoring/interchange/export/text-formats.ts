import { writeCsv } from '../../../bank/formats/csv/write-csv';
import { writeDeckFile } from '../../../bank/formats/deck-file/write-deck-file';
import { writeGift } from '../../../bank/formats/gift/write-gift';
import type { Interchange, Skipped } from '../../../bank/formats/interchange';
import { writeMoodle } from '../../../bank/formats/moodle/write-moodle';
import { writeQti } from '../../../bank/formats/qti/write-qti';

/** Every format that a deck is written in, with the ending of its files. */
export const EXPORT_FORMATS = {
  deck: 'deck.zip',
  apkg: 'apkg',
  csv: 'csv',
  gift: 'gift',
  moodle: 'xml',
  qti: 'qti.zip',
} as const;

export type ExportFormat = keyof typeof EXPORT_FORMATS;

export function isExportFormat(name: string): name is ExportFormat {
  return Object.hasOwn(EXPORT_FORMATS, name);
}

interface Written {
  readonly content: string | Uint8Array;
  readonly skipped: readonly Skipped[];
}

/** What a file of a format that is written as a whole holds. */
export function writeText(deck: Interchange, format: Exclude<ExportFormat, 'apkg'>): Written {
  switch (format) {
    case 'deck': {
      const { bytes, skipped } = writeDeckFile(deck);
      return { content: bytes, skipped };
    }
    case 'csv':
      return asText(writeCsv(deck));
    case 'gift':
      return asText(writeGift(deck));
    case 'moodle':
      return asText(writeMoodle(deck));
    case 'qti': {
      const { bytes, skipped } = writeQti(deck);
      return { content: bytes, skipped };
    }
  }
}

function asText({ text, skipped }: { text: string; skipped: readonly Skipped[] }): Written {
  return { content: text, skipped };
}
