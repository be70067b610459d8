/** A text in two parts; offsets count UTF-16 units from the whole text's start, lines from 1. */
export interface FrontMatter {
  readonly yaml: string;
  readonly yamlStart: number;
  readonly body: string;
  readonly bodyStart: number;
  readonly bodyLine: number;
}

/** Splits a file into the YAML between its first two `---` lines and what follows. */
export function splitFrontMatter(text: string): FrontMatter {
  const opening = /^---[ \t]*\r?\n/.exec(text);
  const closing = opening && /^---[ \t]*(?:\r?\n|$)/m.exec(text.slice(opening[0].length));
  if (!opening || !closing)
    return { yaml: '', yamlStart: 0, body: text, bodyStart: 0, bodyLine: 1 };
  const yamlStart = opening[0].length;
  const bodyStart = yamlStart + closing.index + closing[0].length;
  return {
    yaml: text.slice(yamlStart, yamlStart + closing.index),
    yamlStart,
    body: text.slice(bodyStart),
    bodyStart,
    bodyLine: text.slice(0, bodyStart).split('\n').length,
  };
}
