import type { Concept } from '../../deck';

/** A name that stands for a text in addresses, the same for the same text. */
export function slugOf(text: string, otherwise: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036F]/g, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .join('-');
  return words.slice(0, 60).replace(/-+$/, '') || `${otherwise}-${digest(text)}`;
}

/** 53 bits of a text as hexadecimal digits (Bryc's cyrb53): for names, where no secret is kept. */
export function digest(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(16).padStart(14, '0');
}

/** Makes the concepts of a file's tags and subdecks, each once. */
export class ConceptList {
  private readonly byId = new Map<string, Concept>();
  private readonly idOf = new Map<string, string>();

  /** The id of the concept that a tag or a subdeck becomes; `a::b` is b within a. */
  named(path: string): string {
    const known = this.idOf.get(path);
    if (known !== undefined) return known;
    const names = path.split('::').map((name) => name.replaceAll('_', ' ').trim());
    const title = names.join(' › ');
    const id = slugOf(path, 'tag');
    this.idOf.set(path, id);
    if (!this.byId.has(id)) {
      this.byId.set(id, { id, title, prerequisites: [], summary: `What is tagged “${title}”.` });
    }
    return id;
  }

  /** Takes over a concept that the file describes. */
  add(concept: Concept): void {
    this.byId.set(concept.id, concept);
  }

  all(): Concept[] {
    return [...this.byId.values()];
  }
}
