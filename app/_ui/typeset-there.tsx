'use client';

import { useState, useSyncExternalStore } from 'react';
import { Html, type HtmlProps } from './html';
import type { MediaPlace } from './typeset';

export interface TextProps extends Omit<HtmlProps, 'html'> {
  /** Markdown with TeX. */
  readonly text: string;
  /** It is one line, without a paragraph around it. */
  readonly line?: boolean;
  /** Where its pictures and sounds are. */
  readonly place?: MediaPlace | undefined;
}

declare global {
  /** The typesetter, on the server only: no script of a page may bring it along. */
  var typesetText: (props: Pick<TextProps, 'text' | 'line' | 'place'>) => string;
}

/**
 * Shows a text that the server typesets while it writes the page, and that the browser leaves as it finds
 * it. What React has to know of a page comes behind it: that is the text here, for its HTML, ten times as
 * long, is there already.
 */
export function TypesetThere({ text, line = false, place, ...rest }: TextProps) {
  const isThere = useSyncExternalStore(never, no, yes);
  const mark = markOf(`${line} ${text}`);
  const [html] = useState(() => {
    if (typeof window === 'undefined') return globalThis.typesetText({ text, line, place });
    // Where a page does not fit what React expects it is made anew, out of what it shows.
    return isThere ? '' : (document.querySelector(`[data-text="${mark}"]`)?.innerHTML ?? '');
  });
  return <Html {...rest} mark={mark} html={html} />;
}

const never = () => () => {};
const no = () => false;
const yes = () => true;

/** A short name of a text, the same on the server and in the browser (FNV-1a). */
function markOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
