import { z } from 'zod';
import { err, ok, type Result } from '../result';
import { type Content, concept, type Deck, deckHeader, noteSection } from './deck';
import { type Item, item } from './item';
import { type BankProblem, type ContentFile, readYaml } from './read-yaml';
import { missingReferences, type Placed } from './references';

/**
 * Reads a folder of content: `concepts.yaml`, and for each deck a folder with `deck.yaml`,
 * `notes.yaml` and the files of items that `deck.yaml` names. Every problem of every file is
 * reported at once, and nothing is taken over from content that has one.
 *
 * @param templateIds the drill templates that there are
 */
export function parseContent(
  files: readonly ContentFile[],
  templateIds: readonly string[],
): Result<Content, readonly BankProblem[]> {
  const problems: BankProblem[] = [];
  const byPath = new Map(files.map((file) => [file.path, file]));
  const read = <T>(path: string, schema: z.ZodType<T>, absent: string): T | undefined => {
    const file = byPath.get(path);
    if (!file) {
      problems.push({ file: path, message: absent });
      return undefined;
    }
    const result = readYaml(file, schema);
    if (result.ok) return result.value;
    problems.push(...result.error);
    return undefined;
  };
  const concepts = read('concepts.yaml', z.array(concept), 'is missing: it lists the concepts');
  const placedDecks: { position: number; deck: Deck }[] = [];
  const placed: Placed[] = [];
  for (const folder of deckFolders(files)) {
    const header = read(`${folder}/deck.yaml`, deckHeader, 'is missing: it describes the deck');
    if (!header) continue;
    if (header.name !== folder) {
      problems.push({
        file: `${folder}/deck.yaml`,
        field: 'name',
        message: `must be the folder’s name, ${folder}`,
      });
    }
    const notes = byPath.has(`${folder}/notes.yaml`)
      ? read(`${folder}/notes.yaml`, z.array(noteSection), '')
      : [];
    const items: Item[] = [];
    for (const name of header.items) {
      const file = `${folder}/${name}.yaml`;
      const some = read(file, z.array(item), 'is missing, but deck.yaml names it') ?? [];
      items.push(...some);
      placed.push(...some.map((one) => ({ file, deck: folder, item: one })));
      problems.push(...some.flatMap((one) => withoutFourOptions(one, file)));
    }
    problems.push(...unnamedFiles(files, folder, header.items));
    const { name, title, description, position } = header;
    placedDecks.push({ position, deck: { name, title, description, notes: notes ?? [], items } });
  }
  // Folders came by name, and sorting keeps that order within a position.
  const decks = placedDecks.sort((a, b) => a.position - b.position).map(({ deck }) => deck);
  problems.push(...missingReferences(concepts, decks, placed, templateIds));
  return concepts && problems.length === 0 ? ok({ concepts, decks }) : err(problems);
}

/** Decks that people bring may ask among more or fewer; ours draw every question's odds alike. */
function withoutFourOptions(one: Item, file: string): BankProblem[] {
  if (one.kind !== 'choice' || one.options.length === 4) return [];
  return [{ file, item: one.id, field: 'options', message: 'must have exactly four options' }];
}

function deckFolders(files: readonly ContentFile[]): string[] {
  const folders = files
    .filter(({ path }) => path.endsWith('.yaml') && path.includes('/'))
    .map(({ path }) => path.slice(0, path.indexOf('/')));
  return [...new Set(folders)].sort();
}

function unnamedFiles(
  files: readonly ContentFile[],
  folder: string,
  named: readonly string[],
): BankProblem[] {
  const known = new Set(['deck', 'notes', ...named].map((name) => `${folder}/${name}.yaml`));
  return files
    .filter(
      ({ path }) => path.startsWith(`${folder}/`) && path.endsWith('.yaml') && !known.has(path),
    )
    .map(({ path }) => ({
      file: path,
      message: 'is not named in deck.yaml: add it to “items” or remove it',
    }));
}
