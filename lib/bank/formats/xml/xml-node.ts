import { encodeEntities } from '../html/entities';

/** An element of an XML document; its children are elements and texts, in the document's order. */
export interface XmlNode {
  /** Without the prefix of a namespace. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlNode | string)[];
}

export function childrenOf(node: XmlNode, name?: string): XmlNode[] {
  return node.children.filter(
    (child): child is XmlNode =>
      typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

export function childOf(node: XmlNode, name: string): XmlNode | undefined {
  return childrenOf(node, name)[0];
}

/** Everything of a name within an element, at any depth, in the document's order. */
export function within(node: XmlNode, name: string): XmlNode[] {
  return childrenOf(node).flatMap((child) =>
    child.name === name ? [child, ...within(child, name)] : within(child, name),
  );
}

/** All text within an element. */
export function textOf(node: XmlNode | undefined): string {
  if (!node) return '';
  return node.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** An element's content as HTML. */
export function htmlOf(
  node: XmlNode | undefined,
  change: (child: XmlNode) => string | undefined = () => undefined,
): string {
  if (!node) return '';
  return node.children
    .map((child) => {
      if (typeof child === 'string') return encodeEntities(child);
      const changed = change(child);
      if (changed !== undefined) return changed;
      const attributes = Object.entries(child.attributes)
        .map(([name, value]) => ` ${name}="${encodeEntities(value)}"`)
        .join('');
      return VOID.has(child.name)
        ? `<${child.name}${attributes}>`
        : `<${child.name}${attributes}>${htmlOf(child, change)}</${child.name}>`;
    })
    .join('');
}

const VOID = new Set(['br', 'hr', 'img', 'input', 'col', 'wbr']);

/** Text as XML's content and as a quoted attribute; what XML cannot hold at all is left out. */
export function xmlText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0, 2.2, allows none of these.
  return encodeEntities(text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, ''));
}
