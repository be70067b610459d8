/** A piece of a card template, as Anki's template language has them. */
export type TemplateNode =
  | { readonly kind: 'text'; readonly text: string }
  /** `{{filter:filter:Field}}`; filters in the order in which they apply. */
  | { readonly kind: 'field'; readonly name: string; readonly filters: readonly string[] }
  /** `{{#Field}}..{{/Field}}`, or with `^` its opposite. */
  | {
      readonly kind: 'section';
      readonly name: string;
      readonly negated: boolean;
      readonly children: readonly TemplateNode[];
    };

const TAG = /<!--[\s\S]*?-->|\{\{([\s\S]*?)\}\}/g;
/** Where this stands, `<%Field%>` is a tag as well. */
const OTHER_BRACKETS = '{{=<% %>=}}';
const EITHER_TAG = /<!--[\s\S]*?-->|(?:\{\{|<%)([\s\S]*?)(?:\}\}|%>)/g;

interface Open {
  readonly name: string;
  readonly negated: boolean;
  readonly nodes: TemplateNode[];
}

/**
 * Reads a card template (docs.ankiweb.net, "Card templates"). Sections that close where they should not,
 * which today's Anki refuses and older ones showed, close as well as they can: people have such cards.
 */
export function parseCardTemplate(source: string): readonly TemplateNode[] {
  const text = source.replaceAll(OTHER_BRACKETS, '');
  const open: Open[] = [{ name: '', negated: false, nodes: [] }];
  let end = 0;
  const say = (words: string) => {
    if (words !== '') open.at(-1)!.nodes.push({ kind: 'text', text: words });
  };
  for (const { 0: tag, 1: inner, index } of text.matchAll(
    text.length < source.length ? EITHER_TAG : TAG,
  )) {
    say(text.slice(end, index));
    end = index + tag.length;
    const words = inner?.replace(/^\{+/, '').trim();
    if (words === undefined) continue;
    const name = words.slice(1).trim();
    if (words.startsWith('#') || words.startsWith('^')) {
      open.push({ name, negated: words.startsWith('^'), nodes: [] });
    } else if (words.startsWith('/')) {
      const from = open.findLastIndex((section) => section.name === name);
      if (from > 0) close(open, from);
    } else {
      const parts = words.split(':');
      open.at(-1)!.nodes.push({
        kind: 'field',
        name: parts.at(-1)!.trim(),
        filters: parts.slice(0, -1).reverse(),
      });
    }
  }
  say(text.slice(end));
  close(open, 1);
  return open[0]!.nodes;
}

/** Closes all sections from one on. */
function close(open: Open[], from: number): void {
  while (open.length > from) {
    const { nodes: children, ...section } = open.pop()!;
    open.at(-1)!.nodes.push({ kind: 'section', ...section, children });
  }
}

/** The names of the fields that a template shows through a filter. */
export function fieldsFiltered(nodes: readonly TemplateNode[], filter: string): string[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'section') return fieldsFiltered(node.children, filter);
    return node.kind === 'field' && node.filters.includes(filter) ? [node.name] : [];
  });
}

/** The names of the fields that a template shows, by whatever filter. */
export function fieldsShown(nodes: readonly TemplateNode[]): string[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'section') return fieldsShown(node.children);
    return node.kind === 'field' ? [node.name] : [];
  });
}
