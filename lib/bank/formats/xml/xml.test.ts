import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseXml } from './parse-xml';
import { childOf, htmlOf, textOf, within, type XmlNode, xmlText } from './xml-node';

function parsed(text: string): XmlNode {
  const result = parseXml(text);
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

const why = (text: string) => {
  const result = parseXml(text);
  return result.ok ? 'read' : result.error;
};

describe('an XML document', () => {
  test('is read in its order, without namespaces', () => {
    const node = parsed('<?xml version="1.0"?><!-- x --><q:a b="1 &lt; 2">x<c/>y<c>z</c> </q:a>');
    expect(node).toEqual({
      ...{ name: 'a', attributes: { b: '1 < 2' } },
      children: [
        'x',
        { name: 'c', attributes: {}, children: [] },
        'y',
        { name: 'c', attributes: {}, children: ['z'] },
        ' ',
      ],
    });
  });

  test('gives any text back, as it is or in CDATA', () => {
    const anyText = fc.string({ unit: 'binary' }).filter((text) => text === stripped(text));
    fc.assert(
      fc.property(anyText, (text) => {
        expect(textOf(parsed(`<a>${xmlText(text)}</a>`))).toBe(text);
        expect(parsed(`<a b="${xmlText(text)}"/>`).attributes.b).toBe(text);
        const cdata = text.replaceAll(']]>', ']] >');
        expect(textOf(parsed(`<a><![CDATA[${cdata}]]></a>`))).toBe(cdata);
      }),
    );
  });

  test('with HTML in it gives the HTML', () => {
    const node = parsed('<a><p class="x">1 &lt; <b>2</b><br/></p></a>');
    expect(htmlOf(node)).toBe('<p class="x">1 &lt; <b>2</b><br></p>');
    expect(htmlOf(node, ({ name }) => (name === 'b' ? 'two' : undefined))).toBe(
      '<p class="x">1 &lt; two<br></p>',
    );
    expect(within(node, 'b').map(textOf)).toEqual(['2']);
    expect(textOf(childOf(node, 'c'))).toBe('');
  });

  test('may name a definition elsewhere, which is not read', () => {
    expect(parsed('<!DOCTYPE q SYSTEM "ims_qtiasiv1p2.dtd">\n<q/>').name).toBe('q');
  });
});

describe('an XML document is refused', () => {
  const LAUGHS = `<!DOCTYPE z [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><z>&b;</z>`;

  test.each([
    ['that defines entities', LAUGHS, /defines entities/],
    ['that defines them after a comment', `<!-- x -->\n${LAUGHS}`, /defines entities/],
    [
      'that reads files',
      '<!DOCTYPE z [<!ENTITY a SYSTEM "file:///etc/passwd">]><z>&a;</z>',
      /entities/,
    ],
    ['that is cut off', '<a><b>x</b>', /line 1, column \d+/],
    ['whose elements cross', '<a>\n<b></a></b>', /line 2/],
    ['that is nested too deeply', '<a>'.repeat(5000) + '</a>'.repeat(5000), /nested over 100 deep/],
    ['that is none', 'hello', /not valid XML/],
    ['that is empty', '', /not valid XML/],
  ])('%s', (_, text, expected) => {
    expect(why(text)).toMatch(expected);
  });

  test('an entity that it does not define stays as it is written', () => {
    expect(textOf(parsed('<a>&b;</a>'))).toBe('&b;');
  });
});

/** What is left of a text that XML can hold: no control characters, no halves of pairs, no line ends but \\n. */
function stripped(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what XML has none of.
  return text.replace(/[\u0000-\u001F\u007F-\u009F\uFFFE\uFFFF]|[\uD800-\uDFFF]/g, (sign) =>
    sign === '\n' ? sign : '',
  );
}

// Followed to the text's end each, these would take minutes, and the test's time would be over.
test.each(['<!--', '<![CDATA['])(
  'three hundred thousand %s that nothing closes are refused',
  (opening) => {
    expect(why(`<quiz>${opening.repeat(300_000)}`)).toContain('not valid XML');
  },
);
