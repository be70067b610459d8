import { decodeEntities } from './entities';

/** The ways in which HTML carries TeX, each with whether it is displayed by itself. */
const FORMS: readonly (readonly [RegExp, boolean])[] = [
  // None reaches over another opening: each that is not closed would be followed to the text's end.
  [/\\\[((?:(?!\\\[)[\s\S])*?)\\\]/g, true],
  [/\\\(((?:(?!\\\()[\s\S])*?)\\\)/g, false],
  [/\[\$\$\]((?:(?!\[\$\$\])[\s\S])*?)\[\/\$\$\]/g, true],
  [/\[\$\]((?:(?!\[\$\])[\s\S])*?)\[\/\$\]/g, false],
  [/\[latex\]((?:(?!\[latex\])[\s\S])*?)\[\/latex\]/gi, false],
  [/\$\$([^$]+?)\$\$/g, true],
  [/<anki-mathjax block="true"[^<>]*>((?:(?!<anki-mathjax)[\s\S])*?)<\/anki-mathjax>/gi, true],
  [/<anki-mathjax[^<>]*>((?:(?!<anki-mathjax)[\s\S])*?)<\/anki-mathjax>/gi, false],
];

/** Signs of no script, which stand for a formula while the text around it is converted. */
const [OPEN, CLOSE] = ['\uE000', '\uE001'];

/** HTML whose formulas were taken out, so that nothing in them is taken for HTML or Markdown. */
export interface WithoutTex {
  readonly html: string;
  /** Puts the formulas, as Markdown has them, into the text that the HTML became. */
  readonly putBack: (markdown: string) => string;
}

export function takeOutTex(source: string): WithoutTex {
  let html = source.replace(/[\uE000\uE001]/g, '');
  const formulas: string[] = [];
  for (const [form, displayed] of FORMS) {
    html = html.replace(form, (whole: string, inner: string) => {
      const tex = texOf(inner);
      // An unescaped dollar inside would end the formula where it does not end.
      if (/(?<!\\)\$/.test(tex)) return whole;
      if (tex === '') return '';
      formulas.push(displayed ? `$$${tex}$$` : `$${tex}$`);
      return `${OPEN}${formulas.length - 1}${CLOSE}`;
    });
  }
  const putBack = (markdown: string) =>
    markdown.replace(/\uE000(\d+)\uE001/g, (_, place: string) => formulas[Number(place)] ?? '');
  return { html, putBack };
}

/** Editors put line breaks, spans and entities into formulas; TeX knows none of them. */
function texOf(inner: string): string {
  const bare = inner
    .replace(/<br\s*\/?>|<\/?(?:div|p)\b[^>]*>/gi, ' ')
    .replace(/<\/?[a-z][^>]*>/gi, '');
  const tex = decodeEntities(bare)
    .replace(/\u00A0/g, ' ')
    .trim();
  const [, math] = /^(?:\$\$?|\\begin\{math\})([\s\S]*?)(?:\$\$?|\\end\{math\})$/.exec(tex) ?? [];
  return (math ?? tex).trim();
}
