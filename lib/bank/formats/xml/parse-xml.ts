import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { err, ok, type Result } from '../../../result';
import { decodeEntities } from '../html/entities';
import type { XmlNode } from './xml-node';

/** Far deeper than any question is nested, and shallow enough for every stack. */
const DEEPEST = 100;

const TEXT = '#text';
const CDATA = '#cdata';
const ATTRIBUTES = ':@';

const parser = new XMLParser({
  ...{ preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: '' },
  ...{ cdataPropName: CDATA, textNodeName: TEXT, removeNSPrefix: true },
  // Entities are the document's own macros; the five of XML and numbered signs are resolved here.
  ...{ processEntities: false, htmlEntities: false },
  ...{ trimValues: false, parseTagValue: false, parseAttributeValue: false },
  ...{ ignoreDeclaration: true, ignorePiTags: true, maxNestedTags: DEEPEST },
});

/**
 * Reads an XML document and gives its outermost element. A document that defines entities is refused, as
 * these may be made to fill the memory (“billion laughs”) or to read other files.
 */
export function parseXml(text: string): Result<XmlNode, string> {
  const bare = withoutDoctype(text.replace(/^\s+/, ''));
  if (!bare.ok) return bare;
  try {
    const valid = XMLValidator.validate(bare.value, { allowBooleanAttributes: true });
    if (valid !== true) {
      const { line, col, msg } = valid.err;
      return err(`The file is not valid XML: line ${line}, column ${col}: ${msg}`);
    }
    const [root] = nodesOf(parser.parse(bare.value) as Ordered[]).filter(
      (node) => typeof node !== 'string',
    );
    return root ? ok(root) : err('The file is not valid XML: it holds no element.');
  } catch (error) {
    const { message } = error as Error;
    const why = /nested/i.test(message) ? `its elements are nested over ${DEEPEST} deep` : message;
    return err(`The file is not valid XML: ${why}`);
  }
}

/** The prolog's declarations: comments and instructions may stand before and between them. */
function withoutDoctype(text: string): Result<string, string> {
  const prolog = /^(?:\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->)*/.exec(text)![0];
  const rest = text.slice(prolog.length);
  if (!/^<!DOCTYPE/i.test(rest)) {
    return /<!ENTITY/i.test(rest.replace(QUOTED, '')) ? err(ENTITIES) : ok(text);
  }
  const [whole = ''] = /^<!DOCTYPE[^<>[\]]*>/i.exec(rest) ?? [];
  return whole === '' ? err(ENTITIES) : ok(prolog + rest.slice(whole.length));
}

/** What is no markup. It reaches over no other opening, each of which would be followed to the text's end. */
const QUOTED = /<!\[CDATA\[(?:(?!<!\[CDATA\[)[\s\S])*?\]\]>|<!--(?:(?!<!--)[\s\S])*?-->/g;

const ENTITIES =
  'The file defines entities of its own (DOCTYPE with ENTITY); such files are refused, for they can be made to fill the memory.';

/** What the parser gives: an element is a key with its children, beside the key of its attributes. */
type Ordered = Readonly<Record<string, unknown>>;

function nodesOf(ordered: readonly Ordered[]): (XmlNode | string)[] {
  return ordered.map((entry) => {
    if (TEXT in entry) return decodeEntities(String(entry[TEXT]));
    if (CDATA in entry)
      return (entry[CDATA] as Ordered[]).map((part) => String(part[TEXT])).join('');
    const name = Object.keys(entry).find((key) => key !== ATTRIBUTES)!;
    const attributes = Object.entries((entry[ATTRIBUTES] ?? {}) as Record<string, unknown>).map(
      ([key, value]) => [key, decodeEntities(String(value))],
    );
    return {
      name,
      attributes: Object.fromEntries(attributes) as Record<string, string>,
      children: nodesOf(entry[name] as Ordered[]),
    };
  });
}
