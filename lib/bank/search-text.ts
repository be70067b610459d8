import { clozeFace } from './cloze';
import type { Item } from './item';

/** What of an item may be found and shown. */
export interface SearchText {
  /** What it asks, as Markdown with TeX. */
  readonly title: string;
  /** What may be told besides; null where that would be its answer. */
  readonly more: string | null;
}

/**
 * What a search may know of an item. Of a question that is marked it is the question alone: that it is
 * found by a word of an option, or of the explanation, would tell which is right.
 *
 * @param templateTitle of a drill's template
 */
export function searchTextOf(item: Item, templateTitle: string | null): SearchText {
  switch (item.kind) {
    case 'flashcard': {
      const faces = [item, ...(item.more ?? [])];
      return { title: item.front, more: [...new Set(faces.map(({ back }) => back))].join('\n\n') };
    }
    case 'cloze':
      // No gap has this number, so that all of them are filled.
      return { title: clozeFace(item.text, 0).front, more: item.extra ?? null };
    case 'choice':
    case 'numeric':
      return { title: item.prompt, more: null };
    case 'drill':
      return { title: templateTitle ?? item.prompt, more: item.prompt };
  }
}
