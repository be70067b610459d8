import { z } from 'zod';
import { err, ok, type Result } from '../../../result';
import { concept, noteSection } from '../../deck';
import { type Item, item } from '../../item';
import { type BankProblem, problemText, readYaml } from '../../read-yaml';
import type { Interchange, InterchangeCard, InterchangeTemplate, Read } from '../interchange';
import { decodeText } from '../shared/decode-text';
import type { Archive } from '../zip/archive';
import { packageMedia } from '../zip/package-media';
import { deckFileHeader, storedCards } from './deck-file-header';

const DRILL = /^drills\/([a-z0-9-]+(?:\/[a-z0-9-]+)*)\.formula$/;

/**
 * Reads a deck file, whose files may lie in one folder or in none. A mistake in any of them is an error with
 * file, line and item, for a deck is taken as it stands or not at all.
 */
export function readDeckFile(archive: Archive): Result<Read, string> {
  const root = rootOf(archive.names);
  if (root === undefined) return err('The archive is no deck file: it holds no deck.yaml.');
  const names = archive.names.filter((name) => name.startsWith(root));
  const problems: string[] = [];
  const text = (file: string): string | undefined => {
    const bytes = archive.read(root + file);
    const decoded = bytes.ok ? decodeText(bytes.value) : bytes;
    if (decoded.ok) return decoded.value;
    problems.push(bytes.ok ? `${file}: ${decoded.error}` : decoded.error);
    return undefined;
  };
  const yaml = <T>(file: string, schema: z.ZodType<T>): T | undefined => {
    const content = text(file);
    if (content === undefined) return undefined;
    const read = readYaml({ path: file, text: content }, schema);
    if (read.ok) return read.value;
    problems.push(...read.error.map(problemText));
    return undefined;
  };
  const has = (file: string) => names.includes(root + file);
  const header = yaml('deck.yaml', deckFileHeader);
  if (!header) return err(listed(problems));
  const items = header.items.flatMap((name) => yaml(`${name}.yaml`, z.array(item)) ?? []);
  const concepts = has('concepts.yaml') ? yaml('concepts.yaml', z.array(concept)) : [];
  const notes = has('notes.yaml') ? yaml('notes.yaml', z.array(noteSection)) : [];
  const templates = names.flatMap((name): InterchangeTemplate[] => {
    const id = DRILL.exec(name.slice(root.length))?.[1];
    const formula = id === undefined ? undefined : text(name.slice(root.length));
    return id === undefined || formula === undefined
      ? []
      : [{ id, version: header.drills[id] ?? 1, text: formula }];
  });
  const cards = has('cards.json') ? readCards(text('cards.json'), items, problems) : [];
  const { media, skipped, damaged } = packageMedia(archive, names, `${root}media/`);
  problems.push(...twice(items).map(problemText), ...damaged);
  if (problems.length > 0) return err(listed(problems));
  const deck: Interchange = {
    title: header.title ?? null,
    description: header.description ?? '',
    ...{ items, concepts: concepts ?? [], notes: notes ?? [], templates, cards, media },
  };
  return ok({ deck, skipped });
}

/** The folder in which the deck lies, with its slash, or nothing where it lies outermost. */
function rootOf(names: readonly string[]): string | undefined {
  const header = names.filter((name) => /^(?:[^/]+\/)?deck\.yaml$/.test(name));
  const [first] = header.sort((a, b) => a.length - b.length);
  return first?.slice(0, -'deck.yaml'.length);
}

function readCards(
  text: string | undefined,
  items: readonly Item[],
  problems: string[],
): InterchangeCard[] {
  if (text === undefined) return [];
  try {
    const read = storedCards.safeParse(JSON.parse(text));
    if (read.success) {
      const known = new Set(items.map(({ id }) => id));
      return read.data.filter(({ itemId }) => known.has(itemId));
    }
    const [issue] = read.error.issues;
    problems.push(`cards.json: ${issue!.path.join('.')} ${issue!.message}`);
  } catch {
    problems.push('cards.json: is not valid JSON');
  }
  return [];
}

function twice(items: readonly Item[]): BankProblem[] {
  const seen = new Set<string>();
  return items.flatMap(({ id }) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [{ file: 'items', item: id, field: 'id', message: 'is there twice: ids are unique' }];
  });
}

function listed(problems: readonly string[]): string {
  const [first, ...others] = problems;
  return others.length === 0 ? first! : `${first} (and ${others.length} more)`;
}
