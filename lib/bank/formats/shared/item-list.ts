import { type Item, item } from '../../item';
import { ConceptList, slugOf } from '../anki/concepts';
import type { Interchange, Read, Skipped } from '../interchange';

type Distributed<T> = T extends unknown ? Omit<T, 'id' | 'concepts'> : never;

/** An item but for its name and its concepts. */
export type ItemBody = Distributed<Item>;

/** How the file speaks of an item. */
export interface Named {
  /** The item's own name, or a title to make one of. */
  readonly name: string;
  /** What to call it where something is to be said of it. */
  readonly where: string;
  readonly tags: readonly string[];
}

/** The items that a file makes, each under a name of its own, with the concepts that its tags name. */
export class ItemList {
  readonly skipped: Skipped[] = [];
  private readonly items = new Map<string, Item>();
  private readonly concepts = new ConceptList();
  /** How often a name was asked for, so that a thousand of one name are numbered in no time. */
  private readonly copies = new Map<string, number>();

  /** @param untagged the concept of what has no tags */
  constructor(private readonly untagged: string) {}

  add({ name, where, tags }: Named, body: ItemBody): void {
    const known = this.continued(name, body);
    if (known) {
      this.items.set(known.id, known);
      return;
    }
    const usable = tags.filter((tag) => tag.trim() !== '');
    const concepts = (usable.length > 0 ? usable : [this.untagged]).map((tag) =>
      this.concepts.named(tag),
    );
    const read = item.safeParse({
      id: this.nameFor(name),
      concepts: [...new Set(concepts)],
      ...body,
    });
    if (read.success) this.items.set(read.data.id, read.data);
    else {
      const { path, message } = read.error.issues[0]!;
      this.skip(where, `its ${path.join('.') || 'content'} ${message}`);
    }
  }

  skip(where: string, why: string): void {
    this.skipped.push({ where, why });
  }

  read(rest: Partial<Interchange> & { readonly title: string | null }): Read {
    const deck: Interchange = {
      ...{ description: '', notes: [], templates: [], media: [], cards: [] },
      ...rest,
      items: [...this.items.values()],
      concepts: this.concepts.all(),
    };
    return { deck, skipped: this.skipped };
  }

  get size(): number {
    return this.items.size;
  }

  /** `name~2` is the second face of the flashcard `name`, as our own files write it. */
  private continued(name: string, body: ItemBody): Item | null {
    const whole = /^(.+)~\d+$/.exec(name)?.[1];
    const known = whole === undefined ? undefined : this.items.get(whole);
    if (known?.kind !== 'flashcard' || body.kind !== 'flashcard') return null;
    const { front, back } = body;
    return { ...known, more: [...(known.more ?? []), { front, back }] };
  }

  private nameFor(name: string): string {
    // A number may have to be put behind it.
    const isName = name.length <= 90 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name);
    const own = isName ? name : slugOf(name, 'item');
    for (let copy = this.copies.get(own) ?? 1; ; copy++) {
      const tried = copy === 1 ? own : `${own}-${copy}`;
      if (this.items.has(tried)) continue;
      this.copies.set(own, copy);
      return tried;
    }
  }
}
