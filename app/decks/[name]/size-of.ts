import type { CSSProperties } from 'react';

/**
 * Tells the styles how much a part of the page holds, so that they can say how high it is about before it
 * is laid out: what is placed too near to the next is taken for targets that lie on each other.
 */
export function sizeOf(texts: readonly (string | null)[]): CSSProperties {
  const held = texts.filter((text): text is string => !!text);
  const letters = held.reduce((sum, text) => sum + text.length, 0);
  return { '--parts': held.length, '--letters': letters } as CSSProperties;
}
